import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { writePhoto } from '../builders/writePhoto.ts';
import { infoOf, solid, textOf } from '../pdf/readPdf.ts';
import { dropFiles } from './dropFiles.ts';
import { CasePage } from './pages/CasePage.ts';
import { DossierPage } from './pages/DossierPage.ts';
import { expect, test } from './program.ts';

const SAMPLES = join(root, 'resources/sample/photos');
const MOST = 20;

const record = `Tracking number: 1Z999AA10123456784
2026-03-01 10:00 Shenzhen, Accepted
2026-03-08 14:30 Madrid, Delivered`;

/** A folder of twelve photos, as a phone leaves it. */
async function photosIn(folder: string): Promise<readonly string[]> {
  await mkdir(folder);
  const samples = (await readdir(SAMPLES)).filter((name) => /\.(?:jpg|png)$/.test(name));
  for (const name of samples) await cp(join(SAMPLES, name), join(folder, name));
  for (let number = samples.length; number < 12; number += 1)
    await writePhoto(join(folder, `照片 ${number}.jpg`), { width: 640, height: 480, seed: number });
  return (await readdir(folder)).map((name) => join(folder, name));
}

test('somebody new gets from the first start to a saved dossier in at most 20 steps, and finds all again', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000);
  const { app, page, faults } = await start();
  const casePage = new CasePage(page);
  let steps = 0;
  const step = async (work: Promise<void>) => {
    steps += 1;
    await work;
  };
  const click = async (name: string) => await step(page.getByRole('button', { name }).click());
  const fill = async (name: string, words: string) =>
    await step(page.getByRole('textbox', { name, exact: true }).fill(words));

  await click('Make a vault here');
  await click('New case');
  await fill('Order number', 'LB-1');
  await fill('Buyer', 'María');
  await step(page.keyboard.press('Enter'));
  await expect(page.getByRole('heading', { name: 'LB-1' })).toBeVisible();

  const photos = await photosIn(join(folder, 'photos'));
  await step(dropFiles(page, page.getByRole('main'), photos));
  await expect(page.getByText('12 files added', { exact: false })).toBeVisible({ timeout: 60_000 });

  await click('Paste the carrier’s lines');
  await fill('The carrier’s lines', record);
  await fill('Carrier', 'UPS');
  await click('Add 2 lines');
  await expect(casePage.section('Tracking').locator('ol').getByText('Delivered')).toBeVisible();

  await click('Add a message');
  await fill('Message', 'Where is my parcel?');
  await click('Add the message');
  await expect(casePage.section('Messages').getByRole('listitem')).toHaveCount(1);

  await click('The buyer complains');
  await step(page.getByRole('dialog').getByText('Not received', { exact: true }).click());
  await fill('What the buyer says', 'Nothing came.');
  await click('Record the dispute');
  await click('Make the dossier');
  const dossier = new DossierPage(page);
  await dossier.made();
  const saved = join(folder, 'answer.pdf');
  await step(dossier.save(app, saved));
  expect(steps).toBeLessThanOrEqual(MOST);

  const told = solid(await textOf(saved));
  for (const words of ['LB-1', 'María', '1Z999AA10123456784', 'Nothing came.'])
    expect(told).toContain(solid(words));
  expect(Number((await infoOf(saved)).get('Pages'))).toBe(await dossier.pages().count());

  await app.close();
  const again = await start();
  const there = new CasePage(again.page);
  await expect(there.article).toBeVisible();
  await expect(there.article.locator('[data-card]')).toHaveCount(12);
  await expect(there.section('Tracking').locator('ol').getByText('Delivered')).toBeVisible();
  await expect(there.section('Messages').getByRole('listitem')).toHaveCount(1);
  await expect(there.section('Dispute').getByText('Nothing came.')).toBeVisible();
  expect([...faults, ...again.faults]).toEqual([]);
});
