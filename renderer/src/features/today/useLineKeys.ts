import { type KeyboardEvent, useRef } from 'react';
import { isQuestionOpen } from '../../ui/isQuestionOpen.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The main buttons of all lines, in the order in which they stand. */
const mains = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-main]'),
];

function move(list: HTMLElement, from: Element | null, step: number): void {
  const all = mains(list);
  const at = all.findIndex((one) => from?.contains(one));
  all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
}

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey);

/** The line that a key is meant for. */
function lineOf(event: KeyboardEvent): Element | null {
  const { target } = event;
  if (!isPlain(event) || isQuestionOpen() || !(target instanceof Element)) return null;
  return target.closest('[data-line]');
}

/** What a key does in a line; undefined where it means nothing. */
function pressOf(line: Element, key: string, list: HTMLElement | null): (() => void) | undefined {
  const step = steps[key];
  if (step !== undefined) return () => list && move(list, line, step);
  const named = `[data-key="${CSS.escape(key.toLowerCase())}"]`;
  const button = line.querySelector<HTMLElement>(named);
  return button ? () => button.click() : undefined;
}

/**
 * Arrows lead from line to line; d and s press its buttons. Only while the focus is in a line, so that single keys are
 * never in the way (WCAG 2.1.4).
 */
export function useLineKeys() {
  const ref = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lineOf(event);
    const press = line && pressOf(line, event.key, ref.current);
    if (!press) return;
    event.preventDefault();
    press();
  };
  return { ref, onKeyDown };
}
