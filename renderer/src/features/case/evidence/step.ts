import type { KeyboardEvent } from 'react';

/** What can be done with a file in its shelf. */
export type Step = 'earlier' | 'later' | 'remove';

/** What a key on a file's card does. */
export function stepOf({ key, altKey }: KeyboardEvent<HTMLElement>): Step | undefined {
  if (key === 'Delete') return 'remove';
  if (!altKey) return undefined;
  const isMirrored = document.documentElement.dir === 'rtl';
  if (key === 'ArrowUp' || key === (isMirrored ? 'ArrowRight' : 'ArrowLeft')) return 'earlier';
  if (key === 'ArrowDown' || key === (isMirrored ? 'ArrowLeft' : 'ArrowRight')) return 'later';
  return undefined;
}
