import type { ElectronApplication } from '@playwright/test';

/** Notes from now on what the program shows on the taskbar, which no test can see. */
export async function noteProgress(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    const shown: number[] = [];
    Object.assign(globalThis, { shown });
    window.setProgressBar = (value) => void shown.push(value);
  });
}

/** What was shown since: parts of a whole, 2 for a bar that only moves, -1 for none. */
export const notedProgress = (app: ElectronApplication): Promise<readonly number[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'shown'));
