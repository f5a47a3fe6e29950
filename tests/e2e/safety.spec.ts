import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { answerDialogs } from './answerDialogs.ts';
import { lookAtModes } from './lookAtModes.ts';
import { notedProgress, noteProgress } from './noteProgress.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, type Program, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';
import { violationsOn } from './violationsOn.ts';

const schemes = ['dark', 'light'] as const;

/** Keeps a picture of a state in light and dark, and asks axe. The language stays, because a question is open. */
async function lookAt(name: string, page: Page, info: TestInfo): Promise<void> {
  const folder = process.env['E2E_PICTURES'] ?? info.outputDir;
  for (const scheme of schemes) {
    await page.evaluate(
      (value) => document.documentElement.setAttribute('data-mantine-color-scheme', value),
      scheme,
    );
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name} ${scheme}.png`) });
    expect(await violationsOn(page), `${name}, ${scheme}`).toEqual([]);
  }
}

const languages = [
  ['English', { safety: 'Safety', move: 'Move the vault…', erase: 'Erase the buyer…' }],
  ['简体中文', { safety: '安全', move: '移动资料库…', erase: '清除买家信息…' }],
] as const;

/** A new folder on another disk than the temporary folder; undefined where there is none. */
async function anotherDisk(folder: string): Promise<string | undefined> {
  const shm = '/dev/shm';
  if (!existsSync(shm) || statSync(shm).dev === statSync(folder).dev) return undefined;
  return await mkdtemp(join(shm, 'claimfolio e2e '));
}

async function moveTo({ app, page }: Program, place: string): Promise<void> {
  await answerDialogs(app, place);
  await page.getByRole('button', { name: 'Safety' }).click();
  await page.getByRole('button', { name: 'Move the vault…' }).click();
}

test('a vault is moved on the same disk, changed there, and found there after a restart', async ({
  start,
  startOnLast,
  importCases,
  folder,
  vault,
}) => {
  await importCases(...sampleCases);
  const place = join(folder, 'other place');
  await mkdir(place);
  const first = await start();
  await moveTo(first, place);
  const moved = join(place, basename(vault));
  await expect(first.page.getByText(moved, { exact: true })).toBeVisible();
  await expect(first.page.getByText('The old folder was kept', { exact: false })).toBeHidden();
  expect(existsSync(vault)).toBe(false);
  await first.page.getByRole('button', { name: 'Cases', exact: true }).click();
  const casePage = new CasePage(first.page);
  await casePage.open('LB-10482');
  await casePage.notes().fill('after the move');
  await expect(casePage.history()).toHaveCount(2);
  await first.app.close();
  const again = await startOnLast();
  const after = new CasePage(again.page);
  await after.open('LB-10482');
  await expect(after.notes()).toHaveValue('after the move');
  await after.button('Undo').click();
  await expect(after.notes()).toHaveValue('');
  expect([...first.faults, ...again.faults]).toEqual([]);
});

test('a vault is moved to another disk; the old copy says so and leads there', async ({
  start,
  importCases,
  folder,
  vault,
}, info) => {
  await importCases(...sampleCases);
  const place = await anotherDisk(folder);
  test.skip(place === undefined, 'there is no second disk in /dev/shm');
  if (place === undefined) return;
  try {
    const first = await start();
    await moveTo(first, place);
    await expect(first.page.getByText('The old folder was kept', { exact: false })).toBeVisible();
    await first.page.mouse.wheel(0, 2000);
    await lookAt('moved English', first.page, info);
    await lookAtModes('moved English', first, info);
    await first.screen.speak('简体中文');
    await first.page.getByText('旧文件夹原样保留', { exact: false }).scrollIntoViewIfNeeded();
    await lookAt('moved 简体中文', first.page, info);
    await first.screen.speak('English');
    await first.page.getByRole('button', { name: 'Cases', exact: true }).click();
    await new CasePage(first.page).open('LB-10482');
    await new CasePage(first.page).notes().fill('on the other disk');
    await expect(new CasePage(first.page).history()).toHaveCount(2);
    await first.app.close();
    const again = await start();
    await expect(again.screen.heading('This vault was moved')).toBeVisible();
    await lookAt('old copy English', again.page, info);
    await lookAtModes('old copy English', again, info);
    await again.screen.speak('简体中文');
    await lookAt('old copy 简体中文', again.page, info);
    await again.screen.speak('English');
    await again.page.getByRole('button', { name: 'Open it at its new place' }).click();
    await new CasePage(again.page).open('LB-10482');
    await expect(new CasePage(again.page).notes()).toHaveValue('on the other disk');
    await again.app.close();
    const third = await start();
    await third.page.getByRole('button', { name: 'Use this old copy again' }).click();
    await expect(third.screen.rows()).toHaveCount(sampleCases.length);
    await new CasePage(third.page).open('LB-10482');
    await expect(new CasePage(third.page).notes()).toHaveValue('');
    expect([...first.faults, ...again.faults, ...third.faults]).toEqual([]);
    expect(await readdir(vault)).toContain('vault.json');
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

test('a vault is not moved where it must not lie, and stays open', async ({
  start,
  importCases,
  folder,
  vault,
}) => {
  await importCases(...sampleCases);
  const program = await start();
  const { page, screen, faults } = program;
  await moveTo(program, join(vault, 'attachments'));
  await expect(page.getByText('lies inside the vault', { exact: false })).toBeVisible();
  await moveTo(program, folder);
  await expect(page.getByText('already holds a vault', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Cases', exact: true }).click();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  expect(faults).toEqual([]);
});

test('a long work tells how far it is, also on the taskbar, and stops at once when it is told to', async ({
  start,
  cli,
  vault,
  folder,
}, info) => {
  await cli('vault', 'create', vault);
  await writeFile(join(folder, 'case.json'), JSON.stringify(sampleCases.slice(0, 1)));
  await cli('case', 'import', join(folder, 'case.json'));
  const large = join(vault, 'large file');
  await writeFile(large, '');
  const place = await anotherDisk(folder);
  test.skip(place === undefined, 'there is no second disk in /dev/shm');
  if (place === undefined) return;
  try {
    // So much that no computer is done before the button is found.
    for (let part = 0; part < 15; part += 1)
      await writeFile(large, Buffer.alloc(100_000_000, part), { flag: 'a' });
    const program = await start();
    const { app, page, faults } = program;
    await noteProgress(app);
    await moveTo(program, place);
    await expect(page.getByText(/Copying and comparing: .* of 1\.5 GB/)).toBeVisible();
    await page.screenshot({
      path: join(process.env['E2E_PICTURES'] ?? info.outputDir, 'moving.png'),
    });
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Stopped as you wished', { exact: false })).toBeVisible();
    const shown = await notedProgress(app);
    expect(shown[0]).toBe(2);
    expect(shown.at(-1)).toBe(-1);
    expect(shown.some((value) => value > 0 && value < 1)).toBe(true);
    expect(await readdir(place)).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

for (const [language, words] of languages)
  test(`a buyer is erased only after the one question, and what still holds them is named, ${language}`, async ({
    start,
    importCases,
    folder,
    vault,
  }, info) => {
    await importCases(...sampleCases);
    const program = await start();
    const { app, page, screen, faults } = program;
    await answerDialogs(app, join(folder, 'kept.zip'));
    await page.getByRole('button', { name: 'Safety' }).click();
    await page.getByRole('button', { name: 'Back up now…' }).click();
    await expect(page.getByText('Backed up', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Cases', exact: true }).click();
    await screen.speak(language);
    const casePage = new CasePage(page);
    await casePage.open('LB-10482');
    await casePage.button(words.erase).click();
    const question = page.getByRole('dialog').last();
    const sure = question.getByRole('checkbox');
    const erase = question.getByRole('button', { name: /^(Erase for good|永久清除)$/ });
    await expect(erase).toBeDisabled();
    await expect(question.getByText(/A dispute is still open|还有未结束的纠纷/)).toBeVisible();
    await lookAt(`erase question ${language}`, page, info);
    if (language === 'English') await lookAtModes('erase question English', program, info);
    await question.getByRole('button', { name: /^(Keep everything|全部保留)$/ }).click();
    await expect(casePage.article).toHaveCount(1);
    await expect(casePage.history()).toHaveCount(1);
    await casePage.button(words.erase).click();
    await sure.check();
    await erase.click();
    await expect(question.getByText('kept.zip')).toBeVisible();
    await expect(question.getByText(folder, { exact: true })).toBeVisible();
    await lookAt(`erase result ${language}`, page, info);
    if (language === 'English') await lookAtModes('erase result English', program, info);
    await question
      .getByRole('button', { name: /^(Close|关闭)$/ })
      .last()
      .click();
    await expect(casePage.history().last()).toContainText(/Erased|清除/);
    for (const name of await readdir(join(vault, 'activity')))
      expect(await readFile(join(vault, 'activity', name), 'utf8')).not.toContain('Lindqvist');
    expect(faults).toEqual([]);
  });

test('the buyer of a case in the trash is erased from there', async ({
  start,
  importCases,
}, info) => {
  await importCases(...sampleCases);
  const { page, faults } = await start();
  const casePage = new CasePage(page);
  await casePage.open('2901');
  await casePage.button('Put into the trash').click();
  await page.getByRole('button', { name: 'Trash', exact: true }).click();
  await page.getByRole('button', { name: 'Erase the buyer… 2901' }).click();
  const question = page.getByRole('dialog');
  await expect(question.getByText('A dispute is still open', { exact: false })).toBeHidden();
  await question.getByRole('checkbox').check();
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await expect(question.getByText('No backup or old copy', { exact: false })).toBeVisible();
  await lookAt('erase result trash', page, info);
  expect(faults).toEqual([]);
});
