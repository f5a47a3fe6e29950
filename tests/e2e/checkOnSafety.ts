import { readFile, writeFile } from 'node:fs/promises';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { answerDialogs } from './answerDialogs.ts';
import { dropFiles } from './dropFiles.ts';
import { takePicture } from './takePicture.ts';

/** Asks the screen “Safety” whether a saved dossier is what was made, before and after one of its bytes is changed, and drops it there once more. */
export async function checkOnSafety(
  app: ElectronApplication,
  page: Page,
  saved: string,
): Promise<void> {
  await page.getByRole('button', { name: 'Safety', exact: true }).click();
  const choose = page.getByRole('button', { name: 'Choose a file…' });
  await answerDialogs(app, saved, saved);
  await choose.click();
  await expect(page.getByText(/and it is unaltered\.$/)).toBeVisible();
  await expect(page.getByText(/5 originals behind it: all unaltered/)).toBeVisible();
  await takePicture(page, 'dossier-checked');
  const bytes = await readFile(saved);
  const middle = Math.floor(bytes.length / 2);
  await writeFile(saved, bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
  await choose.click();
  await expect(page.getByText(/it was altered since/)).toBeVisible();
  await takePicture(page, 'dossier-altered');
  await writeFile(saved, bytes);
  await dropFiles(page, page.getByRole('heading', { name: 'Check a dossier' }), [saved]);
  await expect(page.getByText(/and it is unaltered\.$/)).toBeVisible();
}
