import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notedProgress, noteProgress } from './noteProgress.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';
import { violationsOn } from './violationsOn.ts';

test('by the keyboard alone: palette, cases, screens, shortcuts, and single keys turned off', async ({
  start,
  importCases,
}) => {
  await importCases(...sampleCases);
  const { app, page, screen, faults } = await start();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  const field = page.getByRole('combobox', { name: 'Commands and cases' });
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await field.fill('王小明');
  await expect(page.getByRole('option', { name: '8190 2271 4405 9913' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  const casePage = new CasePage(page);
  await expect(casePage.article).toContainText('8190 2271 4405 9913');
  await expect(field).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toContainText('8190 2271 4405 9913');
  await field.fill('sfty');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(screen.heading('Safety')).toBeVisible();
  await expect(field).toBeHidden();
  await page.keyboard.press('Shift+?');
  await expect(screen.heading('Help')).toBeVisible();
  await expect(page.getByText('Find or do anything…').last()).toBeVisible();
  await page.keyboard.press('Control+,');
  await page.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('switch')).not.toBeChecked();
  await page.keyboard.press('Shift+?');
  await expect(screen.heading('Settings')).toBeVisible();
  await page.keyboard.press('F1');
  await expect(screen.heading('Help')).toBeVisible();
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('vault.cases: 5');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  expect(faults).toEqual([]);
});

test('what an input method composes starts no command, and undoing in a field means its text', async ({
  start,
  importCases,
}) => {
  await importCases(...sampleCases);
  const { page, screen } = await start();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  const composing = await page.evaluate(() => {
    const event = new KeyboardEvent('keydown', {
      key: '?',
      isComposing: true,
      cancelable: true,
      bubbles: true,
    });
    return document.body.dispatchEvent(event);
  });
  expect(composing).toBe(true);
  await expect(screen.heading('Help')).toBeHidden();
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('?/');
  await expect(page.getByRole('searchbox')).toHaveValue('?/');
  await expect(screen.heading('Help')).toBeHidden();
  await screen.command('undo');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('window, zoom, case and scroll are as they were left; no title and no profile names a buyer', async ({
  start,
  importCases,
  folder,
}) => {
  await importCases(...sampleCases);
  const first = await start();
  const casePage = new CasePage(first.page);
  await casePage.open('LB-10482');
  await casePage.notes().fill(Array.from({ length: 12 }, (_, at) => `line ${at}`).join('\n'));
  await first.screen.command('zoom-in');
  await first.screen.command('zoom-in');
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 50, width: 800, height: 480 }),
  );
  await expect.poll(() => first.page.evaluate(() => window.innerWidth)).toBe(640);
  await first.screen.scrollPage(200);
  const titles = await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect([...titles, await first.page.title()]).toEqual(['Claimfolio', 'Claimfolio']);
  await first.page.waitForTimeout(900);
  await first.app.close();
  for (const name of await readdir(join(folder, 'profile'), { recursive: true })) {
    const content = await readFile(join(folder, 'profile', name)).catch(() => Buffer.alloc(0));
    expect(content.includes('Lindqvist'), name).toBe(false);
  }
  const again = await start();
  await expect(new CasePage(again.page).article).toContainText('LB-10482');
  await expect.poll(() => again.screen.scrolled()).toBe(200);
  const bounds = await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual({ x: 60, y: 50, width: 800, height: 480 });
  expect(await again.page.evaluate(() => window.innerWidth)).toBe(640);
  await again.screen.command('zoom-reset');
  await expect.poll(() => again.page.evaluate(() => window.innerWidth)).toBe(800);
  expect([...first.faults, ...again.faults]).toEqual([]);
});

test('several cases are chosen, changed together, and taken back with one toast', async ({
  start,
  importCases,
}) => {
  await importCases(...sampleCases);
  const { app, page, screen, faults } = await start();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  await noteProgress(app);
  const bar = page.getByRole('region', { name: 'Chosen cases' });
  await screen.opener('W-1').click({ modifiers: ['Control'] });
  await screen.opener('12-08841-77120').click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('3 cases chosen');
  expect(await violationsOn(page)).toEqual([]);
  await page.screenshot({
    path: join(process.env['E2E_PICTURES'] ?? test.info().outputDir, 'bulk.png'),
  });
  await bar.getByRole('combobox').selectOption({ label: 'Delivered' });
  await expect(screen.rows().filter({ hasText: 'Delivered' })).toHaveCount(4);
  await expect(bar).toBeHidden();
  expect(await notedProgress(app)).toEqual([2, 0, 0.33, 0.67, -1]);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(screen.rows().filter({ hasText: 'Delivered' })).toHaveCount(1);
  await screen.opener('W-1').focus();
  await page.keyboard.press('Control+a');
  await expect(bar).toContainText('5 cases chosen');
  await page.keyboard.press('Control+Space');
  await expect(bar).toContainText('4 cases chosen');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar).toContainText('2 cases chosen');
  await bar.getByRole('button', { name: 'Put into the trash' }).click();
  await expect(screen.rows()).toHaveCount(3);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(screen.rows()).toHaveCount(5);
  expect(faults).toEqual([]);
});
