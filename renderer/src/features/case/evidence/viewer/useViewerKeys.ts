import { useEffect, useRef } from 'react';
import { letterOf } from '../../../../ui/commands/matchesKeys.ts';

/** What a key does in the viewer, by its name as the browser says it; with `Shift+`, and letters with `mod+`. */
export type ViewerKeys = Readonly<Record<string, (() => void) | undefined>>;

/** In a field, the keys are the field's. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role="listbox"]') !== null;

function nameOf(event: KeyboardEvent): string {
  const { key, shiftKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return `mod+${letterOf(event)}`;
  return shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key;
}

/** Listens to keys while the viewer is open, except in its fields. */
export function useViewerKeys(keys: ViewerKeys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || isField(event.target)) return;
      const act = newest.current[nameOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
