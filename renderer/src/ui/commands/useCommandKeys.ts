import { useEffect, useEffectEvent } from 'react';
import { isSingleKey } from '../../../../shared/commands.ts';
import { isQuestionOpen } from '../isQuestionOpen.ts';
import { commandStore } from './commandStore.ts';
import { matchesKeys } from './matchesKeys.ts';

/** What works while something is written, and while a question is open. */
const everywhere: ReadonlySet<string> = new Set(['zoom-in', 'zoom-out', 'zoom-reset']);
const notInFields: ReadonlySet<string> = new Set(['undo', 'redo']);

/** Whether keys write into an element, or choose in it. */
export const isField = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

/** Carries commands out by their keys; never while an input method composes, and by single keys only if `withSingle`. */
export function useCommandKeys({ withSingle }: Readonly<{ withSingle: boolean }>): void {
  const isMeant = (id: string, keys: string, target: EventTarget | null): boolean => {
    if (everywhere.has(id)) return true;
    if (isQuestionOpen()) return false;
    if (isSingleKey(keys)) return withSingle && !isField(target);
    return !(notInFields.has(id) && isField(target));
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    for (const { id, keys, run } of commandStore.list()) {
      const pressed = keys.find((one) => matchesKeys(event, one));
      if (pressed === undefined || !isMeant(id, pressed, event.target)) continue;
      event.preventDefault();
      run();
      return;
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Carries out what the menu of the program asks for; undoing means the text while one is being written. */
export function runFromMenu(id: string): void {
  if (notInFields.has(id) && isField(document.activeElement)) document.execCommand(id);
  else commandStore.run(id);
}
