import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPseudoApp } from '../pseudo/buildPseudoApp.ts';
import { accented, pseudoText } from '../pseudo/pseudoText.ts';
import { textOf, throughChoiceOfCase, throughDialogsOfCase } from './aboveThePage.ts';
import { answerDialogs } from './answerDialogs.ts';
import { throughOtherScreens } from './otherScreens.ts';
import { CasePage } from './pages/CasePage.ts';
import { test as base, expect, type Program } from './program.ts';
import { sampleCases } from './sampleCases.ts';
import { clippedOn, untranslatedOn } from './textsOn.ts';
import { violationsOn } from './violationsOn.ts';
import { resize } from './windowSize.ts';
import { throughWorkOnCase } from './workOnCase.ts';

const softly = expect.configure({ soft: true });

/** Starts the program that speaks the test languages besides its own. */
const test = base.extend({
  built: async ({ folder }, use) => {
    const built = join(folder, 'program');
    await buildPseudoApp(built);
    await use(built);
  },
});

/** Looks at a state in both test languages and both sizes; afterwards the window is wide and speaks `en-XA`. */
async function lookAt(name: string, program: Program): Promise<void> {
  const { page } = program;
  const folder = process.env['E2E_PICTURES'];
  for (const language of ['ar-XB', 'en-XA']) {
    await program.screen.speak(language);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar-XB' ? 'rtl' : 'ltr');
    for (const size of ['narrow', 'wide'] as const) {
      await resize(program, size);
      const state = `${name}, ${language}, ${size}`;
      if (folder) await page.screenshot({ path: join(folder, `${state}.png`) });
      // A window that was made narrow takes a moment to lie down anew.
      await softly.poll(() => clippedOn(page), state).toEqual([]);
      expect.soft(await untranslatedOn(page), state).toEqual([]);
    }
    if (language === 'ar-XB') expect.soft(await violationsOn(page), name).toEqual([]);
  }
}

const say = (key: string): string => pseudoText(textOf(key), accented);

/** The button that is called by one of the texts of the window. */
function button({ page }: Program, name: string) {
  return page.getByRole('button', { name: say(name), exact: true }).last();
}

const press = (program: Program, name: string) => button(program, name).click();

async function toScreen(program: Program, screen: 'cases' | 'trash' | 'care'): Promise<void> {
  await press(program, `nav.${screen}`);
  await program.page.getByRole('heading', { level: 2 }).first().waitFor();
}

/** Goes over to another vault, as the screen for its safety does. */
async function openVault(program: Program, folder: string): Promise<void> {
  await toScreen(program, 'care');
  await answerDialogs(program.app, folder);
  await press(program, 'care.open-other');
}

/** What the steps of the walk have in common. */
type Walk = Readonly<{
  program: Program;
  look: (name: string) => Promise<void>;
  cli: (...words: string[]) => Promise<void>;
  folder: string;
  vault: string;
}>;

async function throughFirstRun({ program, look, cli, folder, vault }: Walk): Promise<void> {
  await program.page.getByRole('button').first().waitFor();
  await look('first run');
  await cli('vault', 'sample', vault);
  const documents = join(folder, 'cases.json');
  await writeFile(documents, JSON.stringify(sampleCases));
  await cli('case', 'import', documents);
  await press(program, 'first.create');
  await program.page.getByRole('status').waitFor();
  await look('first run refused');
  await program.page.reload();
}

async function throughCases({ program, look, folder }: Walk): Promise<void> {
  const { page, screen } = program;
  await screen.rows().first().waitFor();
  await look('cases');
  await screen.searchFor('nothing like it');
  await expect(screen.rows()).toHaveCount(0);
  await look('no match');
  await press(program, 'search.clear');
  await throughChoiceOfCase({ program, say, look, folder });
  const { article: casePage } = new CasePage(page);
  // The oldest of the cases is drawn once the list is scrolled to it.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.getByRole('button', { name: 'NF-20517' }).click();
  await casePage.getByRole('img').first().waitFor();
  await casePage.getByRole('textbox', { name: say('case.notes') }).fill('ملاحظة: gift wrapping');
  await expect(casePage.locator('.mantine-Timeline-item')).toHaveCount(2);
  await look('casePage');
  await throughDialogsOfCase({ program, say, look, folder });
  await throughWorkOnCase({ program, say, look, folder });
  await press(program, 'dossier.make');
  await page.locator('[data-zoom][data-stale="false"] img').first().waitFor();
  await look('dossier');
  await press(program, 'dossier.back');
  await press(program, 'erase.button');
  await page.getByRole('checkbox').waitFor();
  await look('erase question');
  await press(program, 'erase.cancel');
  await press(program, 'case.delete');
  await page.locator('.mantine-Notification-root').waitFor();
  await look('toast');
}

async function throughProgram({ program, look, folder }: Walk): Promise<void> {
  const { page, screen } = program;
  await throughOtherScreens({ program, say, look, folder });
  await screen.command('palette');
  await page.getByRole('option').first().waitFor();
  await look('palette');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await screen.command('settings');
  await look('settings');
  await screen.command('help');
  await page.locator('pre').waitFor();
  await look('help');
}

async function throughSafety({ program, look, folder, vault }: Walk): Promise<void> {
  const { app, page } = program;
  await toScreen(program, 'care');
  await answerDialogs(app, join(folder, 'kept.zip'));
  await press(program, 'care.back-up');
  await page.getByText('kept.zip').waitFor();
  await answerDialogs(app, folder);
  await press(program, 'care.daily.choose');
  await button(program, 'care.daily.now').waitFor();
  const files = await readdir(join(vault, 'attachments'), { recursive: true });
  const photo = files.find((name) => name.endsWith('.png')) ?? '';
  await rm(join(vault, 'attachments', photo));
  await press(program, 'care.check.button');
  await page.getByRole('listitem').first().waitFor();
  await look('safety');
}

async function throughTrash({ program, look }: Walk): Promise<void> {
  const { page } = program;
  await press(program, 'nav.trash');
  await page.getByRole('table').waitFor();
  await look('trash');
  await page.getByRole('table').getByRole('button').last().click();
  await page.getByRole('checkbox').check();
  await press(program, 'erase.do');
  await page.getByText('kept.zip').waitFor();
  await look('erase result');
  await press(program, 'erase.close');
}

async function throughOtherVaults({ program, look, cli, folder, vault }: Walk): Promise<void> {
  const { page } = program;
  const [empty, other] = [join(folder, 'empty'), join(folder, 'other')];
  await cli('vault', 'create', empty);
  await openVault(program, empty);
  await press(program, 'nav.trash');
  await look('empty trash');
  await toScreen(program, 'cases');
  await look('no cases');
  await cli('vault', 'create', other);
  const file = join(other, 'vault.json');
  const content = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, '{ half');
  await openVault(program, other);
  await page.getByRole('alert').waitFor();
  await look('refused');
  const moved = { movedTo: vault, movedAt: '2026-11-20T08:00:00Z', movedBy: 'laptop-2' };
  await writeFile(file, JSON.stringify({ ...content, schema: 2, ...moved }));
  await press(program, 'try-again');
  await expect(page.getByRole('alert')).toBeHidden();
  await look('moved away');
}

test('every screen is translated, has room for longer texts, and runs from right to left', async ({
  start,
  cli,
  folder,
  vault,
}) => {
  test.setTimeout(480_000);
  const program = await start();
  // What slides or fades in stands at once.
  await program.page.emulateMedia({ reducedMotion: 'reduce' });
  const walk = { cli, folder, vault, program, look: (name: string) => lookAt(name, program) };
  await throughFirstRun(walk);
  await throughCases(walk);
  await throughProgram(walk);
  await throughSafety(walk);
  await throughTrash(walk);
  await throughOtherVaults(walk);
});
