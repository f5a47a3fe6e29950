import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs } from './answerDialogs.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';

test('what is changed in the casePage is saved by itself, undone, done again, and there after a restart', async ({
  start,
  importCases,
}) => {
  await importCases(...sampleCases);
  const { app, page, screen, faults } = await start();
  const casePage = new CasePage(page);
  await casePage.open('LB-10482');
  await expect(casePage.history()).toHaveCount(1);
  await casePage.notes().fill('客户要求周五前答复');
  await expect(casePage.history()).toHaveCount(2);
  await casePage.chooseStage('Returning');
  await expect(casePage.history().first()).toContainText('Changed: stage');
  await expect(casePage.article.getByRole('status')).toHaveText('Saved');
  await casePage.close();
  await expect(screen.rows().last()).toContainText('Returning');
  await app.close();
  const again = await start();
  const after = new CasePage(again.page);
  await after.open('LB-10482');
  await expect(after.notes()).toHaveValue('客户要求周五前答复');
  await after.button('Undo').click();
  await expect(after.stage()).toHaveValue('Delivered');
  await after.history().first().click();
  await again.page.keyboard.press('Control+z');
  await expect(after.notes()).toHaveValue('');
  await again.page.keyboard.press('Control+Shift+z');
  await expect(after.notes()).toHaveValue('客户要求周五前答复');
  await after.button('Redo').click();
  await expect(after.stage()).toHaveValue('Returning');
  await expect(after.button('Redo')).toBeDisabled();
  expect([...faults, ...again.faults]).toEqual([]);
});

test('a case goes into the trash, comes back by undo, and from the trash', async ({
  start,
  importCases,
}) => {
  await importCases(...sampleCases);
  const { page, screen, faults } = await start();
  const casePage = new CasePage(page);
  await casePage.open('W-1');
  await casePage.button('Put into the trash').click();
  await expect(screen.rows()).toHaveCount(sampleCases.length - 1);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  await casePage.open('W-1');
  await casePage.button('Put into the trash').click();
  await page.getByRole('button', { name: 'Trash', exact: true }).click();
  await page.getByRole('button', { name: 'Bring back W-1' }).click();
  await expect(screen.heading('The trash is empty')).toBeVisible();
  await page.getByRole('button', { name: 'Cases', exact: true }).click();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  expect(faults).toEqual([]);
});

test('a vault is backed up, restored into another folder and opened there', async ({
  start,
  importCases,
  folder,
  vault,
}) => {
  await importCases(...sampleCases);
  const { app, page, screen, faults } = await start();
  const file = join(folder, 'backup.zip');
  await page.getByRole('button', { name: 'Safety' }).click();
  await expect(page.getByText('There is no backup yet', { exact: false })).toBeVisible();
  await answerDialogs(app, file, file, folder);
  await page.getByRole('button', { name: 'Back up now…' }).click();
  await expect(page.getByText('Backed up 5 cases', { exact: false })).toBeVisible();
  await expect(page.getByText('There is no backup yet', { exact: false })).toBeHidden();
  await page.getByRole('button', { name: 'Restore a backup…' }).click();
  await expect(page.getByText(join(folder, 'backup'), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cases', exact: true }).click();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  expect(await readdir(join(folder, 'backup'))).toContain('vault.json');
  expect((await readdir(vault)).sort()).toContain('vault.json');
  expect(faults).toEqual([]);
});

test('a backup that is not whole is refused in words, and the vault stays open', async ({
  start,
  importCases,
  folder,
}) => {
  await importCases(...sampleCases);
  const { app, page, faults } = await start();
  const file = join(folder, 'backup.zip');
  await writeFile(file, 'no zip');
  await answerDialogs(app, file, folder);
  await page.getByRole('button', { name: 'Safety' }).click();
  await page.getByRole('button', { name: 'Restore a backup…' }).click();
  await expect(page.getByText('nothing was restored from it', { exact: false })).toBeVisible();
  expect((await readdir(folder)).sort()).not.toContain('backup');
  expect(faults).toEqual([]);
});

test('the daily backup goes into the folder that was chosen, and the check tells what is wrong', async ({
  start,
  importCases,
  folder,
  vault,
}) => {
  await importCases(...sampleCases);
  const { app, page, faults } = await start();
  await page.getByRole('button', { name: 'Safety' }).click();
  await answerDialogs(app, folder);
  await page.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(page.getByRole('button', { name: 'Back up to it now' })).toBeVisible();
  const made = (await readdir(folder)).find((name) => name.startsWith('claimfolio-')) ?? '';
  expect((await readdir(join(folder, made))).filter((name) => name.endsWith('.zip'))).toHaveLength(
    1,
  );
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText('All is well: 5 cases', { exact: false })).toBeVisible();
  for (const name of await readdir(join(vault, 'activity'))) {
    const path = join(vault, 'activity', name);
    await writeFile(path, (await readFile(path, 'utf8')).replace('LB-10482', 'LB-10483'));
  }
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText(/things? (is|are) wrong/)).toBeVisible();
  await page.getByRole('button', { name: 'Check and repair' }).click();
  await expect(page.getByText('1 thing was repaired')).toBeVisible();
  await expect(page.getByText('All is well', { exact: false })).toBeVisible();
  expect(faults).toEqual([]);
});

test('a note that cannot be saved says so, stays in the form, and is saved once it can be', async ({
  start,
  importCases,
  vault,
}) => {
  await importCases(...sampleCases);
  const { page, faults } = await start();
  const casePage = new CasePage(page);
  await casePage.open('LB-10482');
  const activity = join(vault, 'activity');
  const logs = await readdir(activity);
  for (const name of logs) await chmod(join(activity, name), 0o400);
  const shop = casePage.article.getByRole('textbox', { name: 'Shop' });
  await shop.fill('Northfab');
  await shop.press('Enter');
  await expect(casePage.article.getByText('Not saved')).toBeVisible();
  await shop.press('Escape');
  await expect(casePage.article.getByText('Saved', { exact: true })).toBeVisible();
  await casePage.notes().fill('important');
  await expect(casePage.article.getByText('Not saved')).toBeVisible();
  await expect(casePage.notes()).toHaveValue('important');
  await casePage.notes().blur();
  await expect(casePage.article.getByText('Not saved')).toBeVisible();
  for (const name of logs) await chmod(join(activity, name), 0o600);
  // What can be saved meanwhile does not hide what was not.
  await casePage.chooseStage('Closed');
  await expect(casePage.history()).toHaveCount(2);
  await expect(casePage.article.getByText('Not saved')).toBeVisible();
  await casePage.notes().focus();
  await casePage.notes().blur();
  await expect(casePage.article.getByText('Saved', { exact: true })).toBeVisible();
  await expect(casePage.history()).toHaveCount(3);
  expect(faults).toEqual([]);
});

test('a copy that a sync program made is merged when the vault is opened, and that is told', async ({
  start,
  importCases,
  vault,
}) => {
  await importCases(...sampleCases);
  const activity = join(vault, 'activity');
  const [log = ''] = await readdir(activity);
  const copy = log.replace('.ndjson', ' (conflicted copy).ndjson');
  await writeFile(join(activity, copy), await readFile(join(activity, log)));
  const { page, screen, faults } = await start();
  await expect(page.getByText(copy, { exact: false })).toBeVisible();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  expect(await readdir(activity)).not.toContain(copy);
  await page.getByRole('button', { name: 'I have read it' }).click();
  await expect(page.getByText(copy, { exact: false })).toBeHidden();
  expect(faults).toEqual([]);
});
