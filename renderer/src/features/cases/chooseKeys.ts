import type { KeyboardEvent } from 'react';
import type { Selection } from './useSelection.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What a key does to the choice of cases; undefined for keys that do nothing to it. */
function actionOf(
  event: KeyboardEvent,
  { caseId, index }: Readonly<{ caseId: string | undefined; index: number }>,
  selection: Selection,
): (() => unknown) | undefined {
  const { key, ctrlKey, metaKey } = event;
  const isHeld = ctrlKey || metaKey;
  if (isHeld && key.toLowerCase() === 'a') return selection.all;
  if (isHeld && key === ' ') return caseId ? () => selection.toggle({ caseId, index }) : undefined;
  return key === 'Escape' && selection.ids.size > 0 ? selection.clear : undefined;
}

/**
 * Ctrl with A chooses all, Ctrl with the space bar the row, Shift with an arrow all up to the next, Escape none. The
 * focus follows an arrow by itself. Answers whether the key is used up.
 */
export function chooseByKey(
  event: KeyboardEvent,
  at: Readonly<{ caseId: string | undefined; index: number }>,
  selection: Selection,
): boolean {
  const step = event.shiftKey ? steps[event.key] : undefined;
  if (step !== undefined) void selection.extend(at.index, at.index + step);
  const action = actionOf(event, at, selection);
  action?.();
  return action !== undefined;
}
