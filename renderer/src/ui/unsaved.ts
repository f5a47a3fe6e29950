import { useEffect, useId, useSyncExternalStore } from 'react';

/** What could not be saved and still stands on the screen, by the ids of the hooks that say so. */
const unsaved = new Set<string>();
const listeners = new Set<() => void>();

function tell(change: () => void): void {
  change();
  for (const listener of listeners) listener();
}

/** Notes that something on the screen is not on the disk, as long as that is so and it is shown. */
export function useNoteUnsaved(isUnsaved: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!isUnsaved) return;
    tell(() => unsaved.add(id));
    return () => tell(() => unsaved.delete(id));
  }, [id, isUnsaved]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether anything on the screen could not be saved. */
export const useIsUnsaved = (): boolean => useSyncExternalStore(subscribe, () => unsaved.size > 0);
