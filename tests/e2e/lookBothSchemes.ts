import { join } from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { violationsOn } from './violationsOn.ts';

/** Looks at the state that a story has come to, by its name. */
export type Look = (name: string) => Promise<void>;

/** Keeps a picture of a state in light and dark, and asks axe. */
export async function look(name: string, page: Page, info: TestInfo): Promise<void> {
  const folder = process.env['E2E_PICTURES'] ?? info.outputDir;
  for (const scheme of ['dark', 'light']) {
    await page.evaluate(
      (value) => document.documentElement.setAttribute('data-mantine-color-scheme', value),
      scheme,
    );
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name} ${scheme}.png`), fullPage: true });
    expect(await violationsOn(page), `${name}, ${scheme}`).toEqual([]);
  }
}
