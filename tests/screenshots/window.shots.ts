import { join } from 'node:path';
import { CasePage } from '../e2e/pages/CasePage.ts';
import { DossierPage } from '../e2e/pages/DossierPage.ts';
import { expect, type Program, test } from '../e2e/program.ts';

const ORDER = 'NF-20517';

const looks = [
  { language: 'English', tag: 'en', scheme: 'light' },
  { language: '简体中文', tag: 'zh-CN', scheme: 'dark' },
] as const;

type Take = (name: string) => Promise<void>;

/** Goes through the screens that the documents show, and takes a picture of each. */
async function takeAll({ page, screen }: Program, take: Take): Promise<void> {
  await page.getByRole('button', { name: /^(Today|今天)$/ }).click();
  await page.locator('[data-line]').first().waitFor();
  await take('today');
  await page.getByRole('button', { name: /^(Cases|订单)$/ }).click();
  await screen.rows().first().waitFor();
  await take('cases');
  const casePage = new CasePage(page);
  await casePage.open(ORDER);
  await expect.poll(async () => (await casePage.pictureWidths()).length).toBeGreaterThan(0);
  await screen.scrollPage(0);
  await take('case');
  const dossier = new DossierPage(page);
  await dossier.open(ORDER);
  await dossier.made();
  await expect(dossier.pages().first()).toHaveJSProperty('complete', true);
  await take('dossier');
}

test('the window as the documents show it', async ({ start, cli, vault }, info) => {
  await cli('vault', 'sample', vault);
  const program = await start();
  const { app, page, screen } = program;
  const folder = process.env['E2E_PICTURES'] ?? info.outputDir;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1200, 900),
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1200);
  for (const { language, tag, scheme } of looks) {
    await screen.speak(language);
    await screen.chooseScheme(scheme);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
    await takeAll(program, async (name) => {
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(folder, `${name}-${scheme}-${tag}.png`) });
    });
  }
});
