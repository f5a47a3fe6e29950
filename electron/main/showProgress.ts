import type { BrowserWindow } from 'electron';
import type { Progress } from '../../shared/progress.ts';

/** Electron's values for a bar that only moves, and for none. */
const MOVING = 2;
const NONE = -1;

/** Shows how far a long work is on the taskbar or dock; undefined takes it away. */
export function progressOn(window: () => BrowserWindow | undefined) {
  let shown: number = NONE;
  return (progress: Progress | undefined): void => {
    const { done = 0, total = 0 } = progress ?? {};
    const part = total > 0 ? Math.round((100 * done) / total) / 100 : MOVING;
    const value = progress ? part : NONE;
    if (value !== shown) window()?.setProgressBar(value);
    shown = value;
  };
}
