import { useEffect, useRef } from 'react';

/** What a key does in the viewer, by its name as the browser says it, with `Shift+` where that is pressed too. */
export type ViewerKeys = Readonly<Record<string, (() => void) | undefined>>;

/** In a field, the keys are the field's. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role="listbox"]') !== null;

const nameOf = ({ key, shiftKey }: KeyboardEvent): string =>
  shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key;

/** Listens to keys while the viewer is open, except in its fields. */
export function useViewerKeys(keys: ViewerKeys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const act = newest.current[nameOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
