import { join } from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';
import type { Program } from './program.ts';
import { clippedOn } from './textsOn.ts';
import { violationsOn } from './violationsOn.ts';
import { resize } from './windowSize.ts';

/** Takes the page its own colours, or gives them back, and waits until that is so: the media query is ahead of them. */
async function forceColours(page: Page, isForced: boolean): Promise<void> {
  await page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const forced = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'];
  await expect.poll(async () => forced.includes(await ground())).toBe(isForced);
}

/**
 * Looks at a state in forced colours and at 320 pixels, keeps a picture of each, and asks axe. Afterwards the window is
 * as it opens.
 */
export async function lookAtModes(name: string, program: Program, info: TestInfo): Promise<void> {
  const { page } = program;
  const look = async (mode: string) => {
    const folder = process.env['E2E_PICTURES'] ?? info.outputDir;
    await page.screenshot({ path: join(folder, `${name} ${mode}.png`) });
    expect(await violationsOn(page), `${name}, ${mode}`).toEqual([]);
  };
  await forceColours(page, true);
  await look('forced colours');
  await forceColours(page, false);
  await resize(program, 'narrow');
  await look('narrow');
  expect(await clippedOn(page), `${name}, narrow`).toEqual([]);
  await resize(program, 'wide');
}
