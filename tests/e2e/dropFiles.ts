import type { Locator, Page } from '@playwright/test';

/**
 * Drops files and folders of the disk as the system does: they enter Chromium where those of a file manager do, with
 * their paths.
 */
export async function dropFiles(
  page: Page,
  target: Locator,
  files: readonly string[],
  whileOver: () => Promise<void> = async () => undefined,
): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  // What was scrolled to may still move by what was changed just before: nobody drops on what moves.
  await (await target.elementHandle())?.waitForElementState('stable');
  const box = await target.boundingBox();
  if (!box) throw new Error('There is no such place to drop on');
  // What is longer than the window is met near its top.
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 100)];
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
  await whileOver();
  await cdp.send('Input.dispatchDragEvent', { type: 'drop', x, y, data });
  await cdp.detach();
}
