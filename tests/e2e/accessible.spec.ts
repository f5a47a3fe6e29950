import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import {
  textOf,
  throughChoiceOfCase,
  throughDialogsOfCase,
  throughRefusals,
} from './aboveThePage.ts';
import { lookAtModes } from './lookAtModes.ts';
import { throughOtherScreens } from './otherScreens.ts';
import { CasePage } from './pages/CasePage.ts';
import { DossierPage } from './pages/DossierPage.ts';
import { expect, type Program, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';
import { violationsOn } from './violationsOn.ts';
import { throughWorkOnCase } from './workOnCase.ts';

const looks = [
  ['English', 'Light'],
  ['English', 'Dark'],
  ['简体中文', '浅色'],
  ['简体中文', '深色'],
] as const;

/** Looks at a state in two languages and both schemes, keeps a picture of each, and asks axe. */
async function lookAt(name: string, { page, screen }: Program, info: TestInfo): Promise<void> {
  for (const [language, scheme] of looks) {
    await screen.speak(language);
    await screen.chooseScheme(scheme);
    await page.waitForTimeout(250);
    const folder = process.env['E2E_PICTURES'] ?? info.outputDir;
    await page.screenshot({ path: join(folder, `${name} ${language} ${scheme}.png`) });
    expect(await violationsOn(page), `${name}, ${language}, ${scheme}`).toEqual([]);
  }
}

/** Looks at a state as `lookAt` does, then in Spanish in forced colours and in a narrow window. */
async function lookAtAll(name: string, program: Program, info: TestInfo): Promise<void> {
  await lookAt(name, program, info);
  await program.screen.speak('Español');
  await program.screen.chooseScheme('Clara');
  await lookAtModes(`${name} Español`, program, info);
}

/** Looks at the page of a case as `lookAt` does; it is closed between, because it covers the switches. */
async function lookAtPanel(
  name: string,
  order: string,
  { page, screen }: Program,
  info: TestInfo,
): Promise<void> {
  const casePage = new CasePage(page);
  for (const [language, scheme] of looks) {
    await screen.speak(language);
    await screen.chooseScheme(scheme);
    await casePage.open(order);
    await expect(casePage.history().first()).toBeVisible();
    await casePage.pictureWidths();
    await page.waitForTimeout(400);
    const folder = process.env['E2E_PICTURES'] ?? info.outputDir;
    await page.screenshot({ path: join(folder, `${name} ${language} ${scheme}.png`) });
    expect(await violationsOn(page), `${name}, ${language}, ${scheme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await casePage.article.waitFor({ state: 'hidden' });
  }
}

/** Looks at the page of a case as `lookAtAll` does at a screen. */
async function lookAtPanelAll(
  name: string,
  order: string,
  program: Program,
  info: TestInfo,
): Promise<void> {
  await lookAtPanel(name, order, program, info);
  const casePage = new CasePage(program.page);
  await program.screen.speak('Español');
  await casePage.open(order);
  await expect(casePage.history().first()).toBeVisible();
  await casePage.pictureWidths();
  await lookAtModes(`${name} Español`, program, info);
  await program.page.keyboard.press('Escape');
  await casePage.article.waitFor({ state: 'hidden' });
}

test('the list of cases', async ({ start, importCases }, info) => {
  await importCases(...sampleCases);
  const program = await start();
  await expect(program.screen.rows()).toHaveCount(sampleCases.length);
  await lookAtAll('cases', program, info);
  await program.screen.searchFor('nothing like it');
  await expect(program.screen.rows()).toHaveCount(0);
  await lookAtAll('no match', program, info);
});

test('the page of a case, the trash and the safety of the vault', async ({
  start,
  importCases,
  cli,
}, info) => {
  test.setTimeout(240_000);
  await importCases(...sampleCases);
  const program = await start();
  const { page } = program;
  const casePage = new CasePage(page);
  await lookAtPanelAll('casePage', 'LB-10482', program, info);
  await program.screen.speak('English');
  await page.getByRole('button', { name: 'Trash', exact: true }).click();
  await lookAtAll('empty trash', program, info);
  await program.screen.speak('English');
  await page.getByRole('button', { name: 'Cases', exact: true }).click();
  await casePage.open('W-1');
  await casePage.button('Put into the trash').click();
  await page.waitForTimeout(400);
  await lookAtAll('toast', program, info);
  await program.screen.speak('English');
  await page.getByRole('button', { name: 'Trash', exact: true }).click();
  await lookAtAll('trash', program, info);
  await program.screen.speak('English');
  await page.getByRole('button', { name: 'Safety' }).click();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText('All is well', { exact: false })).toBeVisible();
  await lookAtAll('safety', program, info);
  await cli('vault', 'check');
  await program.screen.command('settings');
  await lookAtAll('settings', program, info);
  await program.screen.command('help');
  await expect(page.locator('pre')).toContainText('vault.cases');
  await lookAtAll('help', program, info);
  await program.screen.command('palette');
  await expect(page.getByRole('option').first()).toBeVisible();
  await lookAtAll('palette', program, info);
  await page.keyboard.press('Escape');
});

test('the evidence of a case and its dossier: photos, files of other kinds, one that is damaged', async ({
  start,
  cli,
  folder,
  vault,
}, info) => {
  test.setTimeout(240_000);
  await cli('vault', 'sample', vault);
  const program = await start();
  const { id } = await program.screen.firstCase('14-10087-52210');
  await writeFile(
    join(folder, '签收 notes with a rather long name about the delivery.txt'),
    'left',
  );
  await writeFile(join(folder, 'mail.eml'), 'From: a@example.org\nSubject: parcel\n\nIt came.\n');
  for (const name of await readdir(folder))
    if (/\.(txt|eml)$/.test(name)) await cli('attach', id, join(folder, name));
  const photos = await readdir(join(vault, 'attachments'), { recursive: true });
  const [png = ''] = photos.filter((name) => name.endsWith('.png'));
  await rm(join(vault, 'attachments', png));
  await lookAtPanelAll('evidence', '14-10087-52210', program, info);
  await lookAtPanel('evidence missing', '8171234509876543', program, info);
  await lookAtPanel('evidence many', 'NF-20517', program, info);
  await program.screen.speak('English');
  const dossier = new DossierPage(program.page);
  await dossier.open('NF-20517');
  await dossier.made();
  await lookAtAll('dossier', program, info);
  await dossier.save(program.app, join(folder, 'answer.pdf'));
  await lookAtAll('dossier saved', program, info);
  await program.screen.speak('English');
  await dossier.button('Back to the case').click();
  await dossier.button('All cases').click();
  await dossier.open('8171234509876543');
  await lookAt('dossier without a dispute', program, info);
});

/** Looks at a state in light, dark, forced colours and a narrow window; in one language, as `lookAtAll` has the others. */
async function lookAtDialog(name: string, program: Program, info: TestInfo): Promise<void> {
  const { page, screen } = program;
  for (const scheme of ['Dark', 'Light']) {
    await screen.chooseScheme(scheme);
    await page.waitForTimeout(250);
    const folder = process.env['E2E_PICTURES'] ?? info.outputDir;
    await page.screenshot({ path: join(folder, `${name} ${scheme}.png`) });
    expect(await violationsOn(page), `${name}, ${scheme}`).toEqual([]);
  }
  await lookAtModes(name, program, info);
}

test('what opens above the list and the page of a case, and the screens of a day of work', async ({
  start,
  cli,
  folder,
  vault,
}, info) => {
  test.setTimeout(420_000);
  await cli('vault', 'sample', vault);
  const program = await start();
  const look = (name: string) => lookAtDialog(`above ${name}`, program, info);
  const walk = { program, say: textOf, look, folder };
  await program.screen.rows().first().waitFor();
  await throughChoiceOfCase(walk);
  await new CasePage(program.page).open('NF-20517');
  await throughDialogsOfCase(walk);
  await throughWorkOnCase(walk);
  await throughRefusals(walk);
  await throughOtherScreens(walk);
});

test('the first run and the empty vault', async ({ start, vault, cli }, info) => {
  const program = await start();
  await program.page.getByRole('button').first().waitFor();
  await lookAtAll('first run', program, info);
  await program.app.close();
  await cli('vault', 'create', vault);
  const empty = await start();
  await empty.screen.heading(/./).nth(1).waitFor();
  await lookAtAll('empty', empty, info);
});

test('a vault that is refused', async ({ start, importCases, vault }, info) => {
  await importCases(...sampleCases);
  await writeFile(join(vault, 'vault.json'), '{ half');
  const program = await start();
  await program.page.getByRole('alert').waitFor();
  await lookAtAll('refused', program, info);
});

test('a long list, at its start and far down', async ({ start, importCases }, info) => {
  const many = Array.from({ length: 150 }, (_, at) => ({
    ...sampleCases[at % sampleCases.length],
    orderNumber: at % 7 ? `N-${at}` : `${at}-8190-2271-4405-9913-0000-1111-2222-3333-4444`,
    buyer: {
      name: at % 3 ? '王小明' : 'María-José Fernández de la Vega Sanz y de Todos los Santos',
    },
  }));
  await importCases(...many);
  const program = await start();
  await program.screen.scrollTo(5_000);
  await lookAtAll('long list', program, info);
  for (const [name, width, height] of [
    ['long list narrow', 400, 760],
    ['long list zoomed', 550, 380],
    ['long list small', 800, 560],
  ] as const) {
    await program.app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await lookAt(name, program, info);
  }
});
