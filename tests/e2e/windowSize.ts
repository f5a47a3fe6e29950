import { expect } from '@playwright/test';
import type { Program } from './program.ts';

/** The sizes that every screen must fit, in pixels: as it opens, and as 400 % zoom leaves it. */
export const sizes = {
  wide: { width: 1100, height: 760 },
  narrow: { width: 320, height: 700 },
} as const;

/** Makes the window as large as one of the sizes, and waits until the page is. */
export async function resize({ app, page }: Program, size: keyof typeof sizes): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    sizes[size],
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(sizes[size].width);
}
