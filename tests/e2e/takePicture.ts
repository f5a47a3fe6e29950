import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Keeps a picture of a state for whoever looks through them, where a folder for them is named. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['E2E_PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
