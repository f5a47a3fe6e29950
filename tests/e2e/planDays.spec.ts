import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookAtModes } from './lookAtModes.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';
import { violationsOn } from './violationsOn.ts';

const shipped = {
  ...{ platform: 'etsy', orderNumber: 'S-1', shop: '北京店' },
  ...{ stage: 'shipped', stageOn: '2030-03-01' },
};

test('days of the follow-ups are set for a shop, move what comes next at once, and are taken back', async ({
  start,
  importCases,
}, info) => {
  await importCases(shipped);
  const program = await start();
  const { page, screen } = program;
  const casePage = new CasePage(page);
  const next = casePage.article.getByRole('region', { name: 'What comes next' });
  await casePage.open('S-1');
  await expect(next).toContainText('March 4');
  await screen.command('settings');
  const panel = page.getByRole('region', { name: 'Days of the follow-ups' });
  await panel.getByRole('combobox', { name: 'Orders of' }).click();
  await page.getByRole('option', { name: '北京店' }).click();
  await panel.getByText('Follow-ups due', { exact: true }).click();
  const days = panel.getByRole('textbox', {
    name: 'Shipped, but no carrier has seen it: After days',
  });
  await expect(days).toHaveValue('3');
  await days.fill('8');
  await days.press('Enter');
  await expect(panel.getByText('1 of yours', { exact: true })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await panel.scrollIntoViewIfNeeded();
  await lookAtModes('plan days', program, info);
  await screen.command('palette');
  await page.keyboard.type('Cases');
  await page.keyboard.press('Enter');
  await casePage.open('S-1');
  await expect(next).toContainText('March 9');
  await screen.command('settings');
  await panel.getByRole('combobox', { name: 'Orders of' }).click();
  await page.getByRole('option', { name: '北京店' }).click();
  await panel.getByRole('button', { name: /^Back to the days of the program: Shipped/ }).click();
  await expect(days).toHaveValue('3');
});

test.describe('with days broken by hand', () => {
  test.use({ begin: 'today' });

  test('Today says that they do not count, and goes on by those of the program', async ({
    start,
    importCases,
    vault,
  }) => {
    await importCases(shipped);
    await mkdir(join(vault, 'library/plan'), { recursive: true });
    await writeFile(join(vault, 'library/plan/days.json'), '{"id":');
    const { page } = await start();
    const notice = page.getByRole('status').filter({ hasText: 'Your own days do not count' });
    await expect(notice).toContainText('library/plan/days.json');
    await expect(page.getByText('Nothing due today')).toBeVisible();
  });
});
