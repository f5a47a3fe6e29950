import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { infoOf, solid, textOf } from '../pdf/readPdf.ts';
import { answerDialogs } from './answerDialogs.ts';
import { checkOnSafety } from './checkOnSafety.ts';
import { look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { DossierPage } from './pages/DossierPage.ts';
import { expect, test } from './program.ts';
import { takePicture } from './takePicture.ts';
import { violationsOn } from './violationsOn.ts';
import { dragAway, watchSystem } from './watchSystem.ts';

/** The sample case with a dispute at Stripe, which takes a PDF, and five photos. */
const ORDER = 'NF-20517';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const pagesOf = async (pdf: string): Promise<number> => Number((await infoOf(pdf)).get('Pages'));

test('the PDF that is shown is the one that is saved, dragged out and told by its hash', async ({
  start,
  cli,
  folder,
  vault,
}) => {
  test.setTimeout(90_000);
  await cli('vault', 'sample', vault);
  const { app, page, faults } = await start();
  const asked = await watchSystem(app);
  const dossier = new DossierPage(page);
  await dossier.open(ORDER);
  await dossier.made();
  const saved = join(folder, '申诉 answer.pdf');
  await answerDialogs(app, saved);
  await dossier.saveButton().click();
  await expect(dossier.saved()).toBeVisible();
  const shown = await dossier.pages().count();
  expect(await pagesOf(saved)).toBe(shown);
  expect((await dossier.pageWidths()).every((width) => width > 1000)).toBe(true);
  await dossier.saved().getByText('SHA-256 of the file').click();
  await expect(dossier.saved()).toContainText(hashOf(await readFile(saved)));
  await dragAway(page);
  await expect
    .poll(async () => (await asked()).drag)
    .toEqual([{ file: saved, files: [saved], isPicture: true }]);
  await dossier.button('Show in folder').click();
  await expect.poll(async () => (await asked()).shown).toEqual([saved]);
  await dossier.button('Copy the text').click();
  await expect(dossier.button('Copied')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('du_sample_20517');
  // Without the messages it is another dossier: what was saved is not what is shown any more.
  await dossier.toggle('Messages with the customer');
  await dossier.made();
  await expect(dossier.saved()).toBeHidden();
  expect(await dossier.pages().count()).toBeLessThan(shown);
  await dossier.chooseLanguage('简体中文');
  await dossier.made();
  await dossier.save(app, saved);
  expect(await pagesOf(saved)).toBe(await dossier.pages().count());
  expect(solid(await textOf(saved))).toMatch(/未收到/);
  await dossier.button('Back to the case').click();
  await dossier.button('Make the dossier').click();
  await dossier.made();
  const earlier = page.getByRole('region', { name: 'Made before' });
  await expect(earlier.getByRole('listitem')).toHaveCount(2);
  await earlier.getByRole('button').nth(1).click();
  await dossier.made();
  await expect(dossier.pages()).toHaveCount(shown);
  await takePicture(page, 'dossier-made-before');
  await checkOnSafety(app, page, saved);
  expect(faults).toEqual([]);
});

test('an older file is kept where nothing can be written, and the place is asked for again', async ({
  start,
  cli,
  folder,
  vault,
}) => {
  await cli('vault', 'sample', vault);
  const { app, page } = await start();
  const dossier = new DossierPage(page);
  const [locked, open] = [join(folder, 'locked'), join(folder, 'open')];
  for (const one of [locked, open]) await mkdir(one);
  const file = join(locked, 'answer.pdf');
  await writeFile(file, 'the older dossier');
  await chmod(locked, 0o500);
  await dossier.open(ORDER);
  await dossier.made();
  await answerDialogs(app, file, join(open, 'answer.pdf'));
  await dossier.saveButton().click();
  await expect(dossier.article.getByText(/could not be written/)).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe('the older dossier');
  expect(await readdir(locked)).toEqual(['answer.pdf']);
  await chmod(locked, 0o700);
  await dossier.saveButton().click();
  await expect(dossier.saved()).toBeVisible();
  await expect(dossier.article.getByText(/could not be written/)).toBeHidden();
  // What was moved away cannot be dragged.
  await rm(join(open, 'answer.pdf'));
  await dossier.button('Show in folder').click();
  await expect(dossier.article.getByText(/no longer where it was saved/)).toBeVisible();
});

test('where only pictures are taken, the pictures that are shown are saved, by keys alone', async ({
  start,
  cli,
  folder,
  vault,
}) => {
  test.setTimeout(60_000);
  await cli('vault', 'sample', vault);
  const { app, page, screen } = await start();
  const dossier = new DossierPage(page);
  await screen.opener('14-10087-52210').focus();
  await page.keyboard.press('Enter');
  await dossier.tabTo(/Make the dossier/);
  await page.keyboard.press('Enter');
  await dossier.made();
  const sources = await dossier
    .pages()
    .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''));
  const served = await app.evaluate(async ({ session }, addresses) => {
    const { fetch } = session.fromPartition('claimfolio');
    const read = async (address: string) => {
      const bytes = await (
        await fetch.call(session.fromPartition('claimfolio'), address)
      ).arrayBuffer();
      return Buffer.from(bytes).toString('base64');
    };
    return await Promise.all(addresses.map(read));
  }, sources);
  const place = join(folder, 'answer');
  await answerDialogs(app, place);
  await page.keyboard.press('Tab');
  await dossier.tabTo(/^Save…$/);
  await page.keyboard.press('Enter');
  await expect(dossier.saved()).toBeVisible();
  const names = (await readdir(place)).sort();
  expect(names.length).toBeGreaterThan(1);
  const files = await Promise.all(names.map((name) => readFile(join(place, name))));
  expect(files.map((bytes) => bytes.toString('base64'))).toEqual(served);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(new CasePage(page).evidence()).toBeVisible();
});

/** Lets the next process that makes dossiers die as soon as it runs. */
async function breakNextProcess(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ utilityProcess }) => {
    const { fork } = utilityProcess;
    utilityProcess.fork = (file, words, options) => {
      const child = fork(file, words, options);
      if (!file.endsWith('dossierProcess.js')) return child;
      utilityProcess.fork = fork;
      child.once('spawn', () => process.kill(child.pid ?? 0, 'SIGKILL'));
      return child;
    };
  });
}

/** The dispute of the case of an order, as the vault holds it. */
async function disputeOf(vault: string, orderNumber: string): Promise<string> {
  const folder = join(vault, 'cases');
  const names = (await readdir(folder, { recursive: true })).filter((one) => one.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const cases = texts.map((text) => JSON.parse(text).case);
  return cases.find((one) => one.orderNumber === orderNumber).disputes[0].id;
}

test('a dossier whose process dies is told so and made again, with the bytes of the command line', async ({
  start,
  cli,
  folder,
  vault,
}) => {
  await cli('vault', 'sample', vault);
  const { app, page, faults } = await start();
  const dossier = new DossierPage(page);
  await breakNextProcess(app);
  await dossier.open('14-10087-52210');
  await expect(dossier.article.getByRole('alert')).toContainText('stopped unexpectedly');
  await takePicture(page, 'dossier process ended');
  await dossier.button('Make it now').click();
  await dossier.made();
  const [shown, told] = [join(folder, 'shown'), join(folder, 'told')];
  await dossier.save(app, shown);
  const dispute = await disputeOf(vault, '14-10087-52210');
  await cli('dossier', 'export', dispute, '--destination', 'ebay-payment-dispute', '--out', told);
  const names = (await readdir(shown)).sort();
  expect(names).toContain('page01.jpg');
  expect((await readdir(told)).sort()).toEqual(names);
  for (const name of names)
    expect(hashOf(await readFile(join(shown, name)))).toBe(
      hashOf(await readFile(join(told, name))),
    );
  expect(faults).toEqual([]);
});

test('a lost photo is named instead of shown, and can be left out; a case without a dispute leads back', async ({
  start,
  cli,
  vault,
}) => {
  await cli('vault', 'sample', vault);
  const files = await readdir(join(vault, 'attachments'), { recursive: true });
  for (const name of files.filter((one) => one.endsWith('.jpg')))
    await rm(join(vault, 'attachments', name));
  const { page } = await start();
  const dossier = new DossierPage(page);
  await dossier.open('14-10087-52210');
  const refusal = dossier.article.getByRole('alert');
  await expect(refusal).toContainText(/\.jpg in the vault is missing or damaged/);
  await expect(dossier.pages()).toHaveCount(0);
  await expect(dossier.saveButton()).toBeDisabled();
  await takePicture(page, 'dossier refused');
  expect(await violationsOn(page)).toEqual([]);
  await refusal.getByRole('button', { name: 'See the evidence' }).click();
  // The very file: it is there, focused, with what is wrong with it.
  const card = page.locator('[data-card]:focus');
  await expect(card).toHaveAccessibleName(/\.jpg$/);
  await dossier.button('Make the dossier').click();
  const leaveOut = refusal.getByRole('button', { name: 'Leave it out' });
  const next = leaveOut.or(dossier.pages().first()).first();
  await next.waitFor();
  while (await leaveOut.isVisible()) {
    await leaveOut.click();
    await leaveOut.waitFor({ state: 'hidden' });
    await next.waitFor();
  }
  await dossier.made();
  await dossier.button('Back to the case').click();
  await page.keyboard.press('Escape');
  await dossier.open('8171234509876543');
  await expect(page.getByText('A dossier answers a dispute')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the case' }).last().click();
  await expect(new CasePage(page).evidence()).toBeVisible();
});

test('of several disputes of a case one is chosen, and the answer goes where that one goes', async ({
  start,
  importCases,
}, info) => {
  const platform = 'stripe';
  await importCases({
    platform,
    orderNumber: 'TWO-1',
    disputes: [
      {
        platform,
        reason: 'damaged',
        openedOn: '2026-10-01',
        outcome: 'lost',
        destination: 'generic',
      },
      { platform, reason: 'not-received', openedOn: '2026-11-02', respondBy: '2026-12-01' },
    ],
  });
  const { page, faults } = await start();
  const dossier = new DossierPage(page);
  await dossier.open('TWO-1');
  await dossier.made();
  const choice = dossier.article.getByRole('combobox', { name: 'Dispute that is answered' });
  await expect(choice).toHaveValue('Not received, opened on Nov 2, 2026 (Open)');
  await choice.click();
  await page.getByRole('option', { name: 'Damaged, opened on Oct 1, 2026 (Lost)' }).click();
  await expect(
    dossier.article.getByRole('combobox', { name: 'Where the answer goes' }),
  ).not.toHaveValue('Stripe');
  await expect(dossier.article.locator('textarea')).toHaveValue(/Response to the claim: .*damaged/);
  await look('dossier of several', page, info);
  expect(faults).toEqual([]);
});
