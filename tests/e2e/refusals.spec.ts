import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs } from './answerDialogs.ts';
import { expect, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';

test('a vault of a newer program is left alone, and "try again" works', async ({
  start,
  importCases,
  vault,
}) => {
  await importCases(...sampleCases);
  const file = join(vault, 'vault.json');
  const content = await readFile(file, 'utf8');
  const newer = content.replace('"schema": 1', '"schema": 99');
  expect(newer).not.toBe(content);
  await writeFile(file, newer);
  const { page, screen } = await start();
  await expect(page.getByRole('alert')).toContainText('newer');
  expect(await readFile(file, 'utf8')).toBe(newer);
  await writeFile(file, content);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
});

test('a vault whose own file is damaged says that cases are safe and leads to another, which is missed later', async ({
  start,
  startOnLast,
  importCases,
  cli,
  folder,
  vault,
}) => {
  await importCases(...sampleCases);
  await writeFile(join(vault, 'vault.json'), '{ half');
  const { app, page, screen } = await start();
  await expect(page.getByRole('alert')).toContainText('your cases and photos were not touched');
  await expect(page.getByRole('alert')).toContainText('vault.json');
  await page.getByRole('button', { name: 'Copy details' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('error: vault-damaged');
  expect(copied).not.toContain(vault);
  await cli('vault', 'create', join(folder, 'other'));
  await answerDialogs(app, join(folder, 'other'));
  await page.getByRole('button', { name: 'Open another vault…' }).click();
  await expect(screen.heading('No cases yet')).toBeVisible();
  await app.close();
  await rename(join(folder, 'other'), join(folder, 'away'));
  const again = await startOnLast();
  await expect(again.screen.heading('Your vault is not there')).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Make a vault here' })).toBeHidden();
  await rename(join(folder, 'away'), join(folder, 'other'));
  await again.page.getByRole('button', { name: 'Try again' }).click();
  await expect(again.screen.heading('No cases yet')).toBeVisible();
});

test('a damaged case is named and the others are shown', async ({ start, importCases, vault }) => {
  await importCases(...sampleCases);
  const [log = ''] = await readdir(join(vault, 'activity'));
  await writeFile(join(vault, 'activity', log), 'garbage\n');
  const years = join(vault, 'cases');
  for (const year of await readdir(years))
    await writeFile(join(years, year, `${log.split('.')[0]}.json`), '{}');
  const { page, screen } = await start();
  await expect(screen.rows()).toHaveCount(sampleCases.length - 1);
  await expect(page.getByRole('status').filter({ hasText: log })).toBeVisible();
});

test('a vault that cannot be written opens for reading and says so', async ({
  start,
  importCases,
  vault,
}) => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere');
  await importCases(...sampleCases);
  await chmod(vault, 0o500);
  const { page, screen } = await start();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  const told = page.getByRole('status').filter({ hasText: 'can be read but not changed' });
  await expect(told).toBeVisible();
  await chmod(vault, 0o700);
});

test('a folder that is in use is not made a vault, and the reason is told', async ({
  start,
  vault,
}) => {
  await mkdir(vault, { recursive: true });
  await writeFile(join(vault, 'diary.txt'), 'mine');
  const { page } = await start();
  await page.getByRole('button', { name: 'Make a vault here' }).click();
  await expect(page.getByRole('status')).toContainText('is not empty');
  expect(await readdir(vault)).toEqual(['diary.txt']);
});
