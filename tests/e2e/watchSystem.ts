import type { ElectronApplication, Page } from '@playwright/test';

/** Writes down what the system is asked for, which no test can see: drags and folders that are shown. */
export async function watchSystem(app: ElectronApplication) {
  await app.evaluate(({ BrowserWindow, shell }) => {
    const asked: { drag: unknown[]; shown: string[] } = { drag: [], shown: [] };
    Reflect.set(globalThis, 'asked', asked);
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('There is no window');
    contents.startDrag = ({ file, files, icon }) => {
      const isPicture = typeof icon !== 'string' && !icon.isEmpty();
      asked.drag.push({ file, files, isPicture });
    };
    shell.showItemInFolder = (path) => asked.shown.push(path);
  });
  return async () => await app.evaluate(() => Reflect.get(globalThis, 'asked'));
}

/** Takes the handle with the mouse and moves it, as for an upload field of another program. */
export async function dragAway(page: Page): Promise<void> {
  const handle = page.locator('[draggable="true"]');
  await handle.hover();
  const box = await handle.boundingBox();
  if (!box) throw new Error('There is nothing to drag');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
  await page.mouse.up();
}
