import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writePhoto } from '../builders/writePhoto.ts';
import { dropFiles } from './dropFiles.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, type Program, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';

const COUNT = 200;
const ORDER = 'LB-10482';
/** When the first photo was taken; each of the others a minute later than the one before. */
const FIRST = Date.parse('2026-10-01T08:00:00Z') / 1000;

/** Small photos, no two alike, in the order in which they were taken, which is not the one of their names. */
async function photosIn(folder: string): Promise<readonly string[]> {
  await mkdir(folder);
  const names = Array.from({ length: COUNT }, (_, at) => `${(at * 37) % COUNT}.jpg`);
  for (const [at, name] of names.entries()) {
    const path = await writePhoto(join(folder, name), { width: 48, height: 36, seed: at * 2 });
    await utimes(path, FIRST + at * 60, FIRST + at * 60);
  }
  return names;
}

type Kept = Readonly<{ fileName: string; sha256: string }>;

/** The files of the case as the page is told of them, in their order. */
async function keptIn({ page, screen }: Program): Promise<readonly Kept[]> {
  const { id } = await screen.firstCase(ORDER);
  return await page.evaluate(async (caseId) => {
    const ask = Reflect.get(window, 'claimfolio').request;
    return (await ask('case.open', { caseId })).value.evidence;
  }, id);
}

const namesIn = async (program: Program) => (await keptIn(program)).map(({ fileName }) => fileName);

const panel = (page: Page) => page.getByRole('region', { name: 'Adding files' });

async function openCase({ page }: Program): Promise<CasePage> {
  const casePage = new CasePage(page);
  await casePage.open(ORDER);
  return casePage;
}

/** Drops a folder, and kills the program once about half of it is in. Answers what was in by then. */
async function killInTheMiddle(program: Program, folder: string): Promise<readonly string[]> {
  const { page, app } = program;
  await dropFiles(page, (await openCase(program)).article, [folder]);
  let known: readonly string[] = [];
  await expect
    .poll(
      async () => {
        known = await namesIn(program);
        return known.length;
      },
      { timeout: 60_000, intervals: [20] },
    )
    .toBeGreaterThanOrEqual(COUNT / 4);
  const gone = new Promise<void>((resolve) => app.once('close', () => resolve()));
  app.process().kill('SIGKILL');
  await gone;
  return known;
}

test('200 photos dropped at once come in in their order and leave at once; killed in the middle, nothing is half or double', async ({
  start,
  importCases,
  cli,
  folder,
}) => {
  test.setTimeout(180_000);
  await importCases(...sampleCases);
  const photos = join(folder, 'photos');
  const taken = await photosIn(photos);
  const first = await start();
  const casePage = await openCase(first);
  await dropFiles(first.page, casePage.article, [photos]);
  await expect(panel(first.page).getByText(`${COUNT} files added.`)).toBeVisible({
    timeout: 90_000,
  });
  expect(await namesIn(first)).toEqual(taken);
  await casePage.button('Undo').click();
  await expect(casePage.article.locator('[data-card]')).toHaveCount(0);
  expect(await namesIn(first)).toEqual([]);

  const known = await killInTheMiddle(first, photos);
  await cli('vault', 'check');
  const again = await start();
  const found = await namesIn(again);
  expect(found.slice(0, known.length)).toEqual(known);
  expect(found).toEqual(taken.slice(0, found.length));
  expect(found.length).toBeLessThan(COUNT);
  await dropFiles(again.page, (await openCase(again)).article, [photos]);
  await expect(panel(again.page).getByText(`${COUNT - found.length} files added.`)).toBeVisible({
    timeout: 90_000,
  });
  await expect(panel(again.page).getByText(`${found.length} files are in`)).toBeVisible();
  const all = await keptIn(again);
  expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(COUNT);
  expect(all.map(({ fileName }) => fileName)).toEqual(taken);
  await cli('vault', 'check');
});
