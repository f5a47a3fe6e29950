import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';

test('whatever goes away, the focus stays in the page: the last case, a toast, a line of the trash', async ({
  start,
  importCases,
}) => {
  await importCases(...sampleCases);
  const { page, screen } = await start();
  const casePage = new CasePage(page);
  const oldest = sampleCases[0].orderNumber;
  await screen.opener(oldest).focus();
  await page.keyboard.press('Enter');
  await casePage.button('Put into the trash').focus();
  await page.keyboard.press('Enter');
  await expect(screen.rows()).toHaveCount(sampleCases.length - 1);
  await expect(screen.opener(sampleCases[1].orderNumber)).toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  await expect(screen.opener(sampleCases[1].orderNumber)).toBeFocused();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('region', { name: 'Chosen cases' });
  await bar.getByRole('button', { name: 'Put into the trash' }).focus();
  await page.keyboard.press('Enter');
  await expect(screen.heading('No cases yet')).toBeVisible();
  await expect(screen.heading('Cases').first()).toBeFocused();
  await page.getByRole('button', { name: 'Trash', exact: true }).focus();
  await page.keyboard.press('Enter');
  const restore = page.getByRole('button', { name: /^Bring back/ });
  await restore.nth(1).focus();
  for (let left = sampleCases.length - 1; left > 0; left -= 1) {
    await page.keyboard.press('Enter');
    await expect(restore).toHaveCount(left);
    await expect(restore.nth(Math.min(1, left - 1))).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(screen.heading('The trash is empty')).toBeFocused();
  await page.mouse.click(600, 700);
  await expect(page.locator('body')).toBeFocused();
});

test('of 210 cases in the trash it is told how many are shown, and all can be', async ({
  start,
  importCases,
}) => {
  const many = Array.from({ length: 210 }, (_, at) => ({
    platform: 'etsy',
    orderNumber: `T-${at}`,
  }));
  await importCases(...many);
  const { page, screen } = await start();
  await screen.opener('T-209').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Put into the trash' }).click();
  await expect(screen.heading('No cases yet')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Trash', exact: true }).click();
  const rows = page.getByRole('table').getByRole('rowheader');
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  for (const shown of [100, 200]) {
    await expect(rows).toHaveCount(shown);
    await expect(page.getByText(`${shown} of 210 cases shown`)).toBeVisible();
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Bring back/ }).nth(shown)).toBeFocused();
  }
  await expect(rows).toHaveCount(210);
  await expect(more).toBeHidden();
});
