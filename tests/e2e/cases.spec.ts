import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';

test('a new computer: one button makes a vault, which is there after a restart', async ({
  start,
  vault,
}) => {
  const { app, page, screen, faults } = await start();
  await expect(page.getByText(vault)).toBeVisible();
  await page.getByRole('button', { name: 'Make a vault here' }).click();
  await expect(screen.heading('No cases yet')).toBeVisible();
  await app.close();
  const again = await start();
  await expect(again.screen.heading('No cases yet')).toBeVisible();
  expect([...faults, ...again.faults]).toEqual([]);
});

test('a sample is looked at before there is a vault, says so on every screen, and is left by one click', async ({
  start,
  folder,
}, info) => {
  const { page, screen, app, faults } = await start();
  await look('first screen', page, info);
  await page.getByRole('button', { name: 'Look at a sample' }).click();
  await expect(screen.rows()).toHaveCount(6);
  await look('sample list', page, info);
  const mark = page.getByRole('region', { name: 'Sample' });
  const word = page.getByRole('banner').getByText('Sample', { exact: true });
  for (const name of ['Trash', 'Safety', 'Settings', 'Help', 'Cases']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(mark).toContainText('These orders are invented');
    await expect(word).toBeVisible();
  }
  const casePage = new CasePage(page);
  await casePage.open('NF-20517');
  await expect(mark).toBeVisible();
  await casePage.pictures().first().click();
  await expect(page.getByRole('dialog').getByText('Sample', { exact: true })).toBeVisible();
  await look('sample viewer', page, info);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to my own orders' }).click();
  await expect(page.getByRole('button', { name: 'Make a vault here' })).toBeVisible();
  await expect(word).toBeHidden();
  expect(await readdir(join(folder, 'profile'))).not.toContain('sample');
  await page.getByRole('button', { name: 'Look at a sample' }).click();
  await expect(screen.rows()).toHaveCount(6);
  await app.close();
  const again = await start();
  await expect(again.page.getByRole('button', { name: 'Make a vault here' })).toBeVisible();
  expect([...faults, ...again.faults]).toEqual([]);
});

test('the view and the order of the list are as they were left', async ({ start, importCases }) => {
  await importCases(...sampleCases);
  const first = await start();
  await first.page.getByText('Open disputes', { exact: true }).click();
  await expect(first.screen.rows()).toHaveCount(2);
  await first.app.close();
  const again = await start();
  await expect(again.page.getByRole('radio', { name: 'Open disputes' })).toBeChecked();
  await expect(again.screen.rows()).toHaveCount(2);
  expect([...first.faults, ...again.faults]).toEqual([]);
});

test('the list shows the cases, newest first, and finds what is typed', async ({
  start,
  importCases,
}) => {
  await importCases(...sampleCases);
  const { screen, page, faults } = await start();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  await expect(screen.rows().first()).toContainText('W-1');
  await expect(screen.rows().last()).toContainText('LB-10482');
  await expect(screen.rows().last()).toContainText('Answer by Nov 30, 2026');
  await screen.searchFor('maria');
  await expect(screen.rows()).toHaveCount(1);
  await screen.searchFor('nl4073');
  await expect(screen.rows()).toContainText(['Harriet Lindqvist']);
  await screen.searchFor('<b>nothing</b>');
  await expect(page.getByRole('heading', { level: 2 }).last()).toContainText('<b>nothing</b>');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  expect(faults).toEqual([]);
});

test('language and colours change at once and stay after a restart', async ({
  start,
  importCases,
}) => {
  await importCases(...sampleCases);
  const { app, page, screen } = await start();
  await screen.speak('简体中文');
  await expect(screen.heading('订单')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await screen.chooseScheme('深色');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await app.close();
  const again = await start();
  await expect(again.screen.heading('订单')).toBeVisible();
  await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('a second start brings the first window to the front and ends', async ({
  start,
  startAgain,
}) => {
  const { app, page } = await start();
  await page.waitForLoadState();
  expect(await startAgain('--vault=/elsewhere', 'javascript:alert(1)')).toBe(0);
  expect(app.windows()).toHaveLength(1);
});
