import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fillDisk } from '../builders/fillDisk.ts';
import { answerDialogs } from './answerDialogs.ts';
import { look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { DossierPage } from './pages/DossierPage.ts';
import { test as base, expect } from './program.ts';
import { sampleCases } from './sampleCases.ts';

const disk = process.env['E2E_SMALL_DISK'];

const test = base.extend({
  vault: async ({ browserName: _ }, use) => {
    if (!disk) return await use('');
    for (const name of await readdir(disk)) await rm(join(disk, name), { recursive: true });
    await use(join(disk, 'vault'));
  },
});

test('on a full disk a note and a dossier are not saved, which is said; with room again both are', async ({
  start,
  importCases,
}, info) => {
  test.skip(!disk, 'only root can mount a small disk');
  if (!disk) return;
  await importCases(...sampleCases);
  const { app, page } = await start();
  const casePage = new CasePage(page);
  const dossier = new DossierPage(page);
  const path = join(disk, 'answer.pdf');
  await dossier.open('LB-10482');
  await dossier.made();
  await dossier.save(app, path);
  const older = await readFile(path);
  await dossier.button('Back to the case').click();

  const filling = await fillDisk(disk, 8192);
  const names = await readdir(disk);
  const note = 'They called, and said it again. '.repeat(600).trim();
  await casePage.notes().fill(note);
  await expect(casePage.article.getByText('Not saved')).toBeVisible();
  await expect(casePage.article.getByText('disk is full', { exact: false }).first()).toBeVisible();
  await expect(casePage.notes()).toHaveValue(note);
  await look('full disk, note', page, info);

  await casePage.button('Make the dossier').click();
  await dossier.made();
  await answerDialogs(app, path);
  await dossier.saveButton().click();
  await expect(page.getByText('disk is full', { exact: false }).first()).toBeVisible();
  await look('full disk, dossier', page, info);
  expect(await readFile(path)).toEqual(older);
  expect(await readdir(disk)).toEqual(names);

  await rm(filling);
  await dossier.save(app, path);
  expect(await readFile(path)).not.toEqual(older);
  await dossier.button('Back to the case').click();
  // What could not be saved was kept for whoever comes back, and is saved now.
  await expect(casePage.notes()).toHaveValue(note);
  // The order, the note, and two dossiers that were written.
  await expect(casePage.history()).toHaveCount(4);
  await expect(casePage.article.getByText('Saved', { exact: true })).toBeVisible();
});
