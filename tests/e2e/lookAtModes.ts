import { join } from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';
import type { Program } from './program.ts';
import { clippedOn } from './textsOn.ts';
import { violationsOn } from './violationsOn.ts';
import { resize } from './windowSize.ts';

const isForced = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.body);
    return ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'].includes(backgroundColor);
  });

/**
 * Takes the page its own colours, or gives them back. A change of the program's scheme that is still on its way undoes
 * that, though the media query stays: then it is done again.
 */
async function forceColours(page: Page, wanted: boolean): Promise<void> {
  await expect(async () => {
    await page.emulateMedia({ forcedColors: wanted ? 'none' : 'active' });
    await page.emulateMedia({ forcedColors: wanted ? 'active' : 'none' });
    await expect.poll(() => isForced(page), { timeout: 500 }).toBe(wanted);
  }).toPass({ timeout: 20_000 });
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
