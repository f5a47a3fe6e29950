import type { Page } from '@playwright/test';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';

const COUNT = 350;

/** Cases of which the first is the oldest, and the last in the list. */
const manyCases = Array.from({ length: COUNT }, (_, at) => ({
  platform: 'ebay',
  orderNumber: `N-${String(at).padStart(3, '0')}`,
  buyer: { name: at % 2 ? 'Harriet Lindqvist' : '王小明' },
}));

/** From the search to the rows: over the buttons for an import and a new case, the views and the heads of three columns. */
const STOPS = 7;

async function tab(page: Page, keys: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) await page.keyboard.press(keys);
}

test('all cases are one list: its end is reached by scrolling, and only what is near is drawn', async ({
  start,
  importCases,
}) => {
  await importCases(...manyCases);
  const { screen, page, faults } = await start();
  await expect(page.getByText('350 cases')).toBeVisible();
  await expect(screen.list()).toHaveAttribute('aria-rowcount', '351');
  await expect(screen.opener('N-349')).toBeInViewport();
  await screen.scrollTo(1e6);
  await expect(screen.opener('N-000')).toBeInViewport();
  await expect(screen.rows().last()).toHaveAttribute('aria-rowindex', '351');
  await expect(screen.rows().last()).toContainText('王小明');
  expect(await screen.rows().count()).toBeLessThan(60);
  await expect(page.getByRole('columnheader', { name: 'Order number' })).toBeInViewport();
  await expect(page.getByRole('searchbox')).toBeInViewport();
  expect(faults).toEqual([]);
});

test('the wheel shows every case once, in order', async ({ start, importCases }) => {
  await importCases(...manyCases);
  const { screen, page } = await start();
  await expect(screen.opener('N-349')).toBeVisible();
  await page.mouse.move(500, 500);
  const seen = new Map<number, string>();
  for (let turns = 0; turns < 120 && seen.size < COUNT; turns += 1) {
    await expect(screen.list().getByRole('button', { name: 'Loading…' })).toHaveCount(0);
    for (const row of await screen.rows().all()) {
      const index = Number(await row.getAttribute('aria-rowindex'));
      if (!seen.has(index)) seen.set(index, await row.getByRole('rowheader').innerText());
    }
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(200);
  }
  const numbers = [...seen].sort(([a], [b]) => a - b).map(([, number]) => number);
  expect(numbers).toEqual(manyCases.map(({ orderNumber }) => orderNumber).reverse());
});

test('keys reach every case, Enter opens it, and the focus comes back to it', async ({
  start,
  importCases,
}) => {
  await importCases(...manyCases);
  const { screen, page, faults } = await start();
  const casePage = new CasePage(page);
  await expect(screen.opener('N-349')).toBeVisible();
  await page.getByRole('searchbox').focus();
  await tab(page, 'Tab');
  await expect(screen.opener('N-349')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(screen.opener('N-348')).toBeFocused();
  await page.keyboard.press('End');
  await expect(screen.opener('N-000')).toBeFocused();
  await expect(screen.opener('N-000')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageUp');
  await expect(screen.opener('N-000')).not.toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(screen.opener('N-001')).toBeFocused();
  const place = await screen.scrolled();
  await page.keyboard.press('Enter');
  await expect(casePage.article).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(casePage.article).toBeHidden();
  await expect(screen.opener('N-001')).toBeFocused();
  expect(await screen.scrolled()).toBe(place);
  await tab(page, 'Shift+Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await tab(page, 'Tab');
  await page.keyboard.press('Home');
  await expect(screen.opener('N-349')).toBeFocused();
  expect(faults).toEqual([]);
});

test('rows that keys lead to are not covered by what stays at the top', async ({
  start,
  importCases,
}) => {
  await importCases(...manyCases);
  const { screen, page } = await start();
  await screen.opener('N-349').focus();
  await page.keyboard.press('End');
  await expect(screen.opener('N-000')).toBeFocused();
  for (let row = 0; row < 15; row += 1) await page.keyboard.press('ArrowUp');
  await expect(screen.opener('N-015')).toBeFocused();
  const heads = await page.getByRole('columnheader').first().boundingBox();
  const row = await screen.opener('N-015').boundingBox();
  expect(row?.y ?? 0).toBeGreaterThanOrEqual((heads?.y ?? 0) + (heads?.height ?? 0));
});

test('the focus stays on a row that is scrolled out of sight', async ({ start, importCases }) => {
  await importCases(...manyCases);
  const { screen, page } = await start();
  await screen.opener('N-345').focus();
  await screen.scrollTo(1e6);
  await expect(screen.opener('N-000')).toBeInViewport();
  await expect(screen.opener('N-345')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(screen.opener('N-344')).toBeFocused();
  await expect(screen.opener('N-344')).toBeInViewport();
});

test('a search starts at the top, and its end leads back to the whole list', async ({
  start,
  importCases,
}) => {
  await importCases(...manyCases);
  const { screen, page } = await start();
  await screen.scrollTo(1e6);
  await expect(screen.opener('N-000')).toBeInViewport();
  await screen.searchFor('小明');
  await expect(page.getByText('175 cases')).toBeVisible();
  await expect(screen.opener('N-348')).toBeInViewport();
  await screen.searchFor('trash');
  await expect(screen.heading(/trash/)).toBeVisible();
  await screen.searchFor('');
  await expect(page.getByText('350 cases')).toBeVisible();
  await expect(screen.opener('N-349')).toBeInViewport();
});

test('what is changed far down is shown there, and the list stays where it is', async ({
  start,
  importCases,
}) => {
  await importCases(...manyCases);
  const { screen, page, faults } = await start();
  const casePage = new CasePage(page);
  await screen.scrollTo(11_000);
  await expect(screen.opener('N-170')).toBeVisible();
  const place = await screen.scrolled();
  const row = screen.rows().filter({ hasText: 'N-170' });
  await casePage.open('N-170');
  await casePage.chooseStage('Returning');
  await expect(casePage.article.getByRole('status')).toHaveText('Saved');
  await casePage.close();
  await expect(row).toContainText('Returning');
  await casePage.open('N-170');
  await casePage.button('Put into the trash').click();
  await expect(row).toHaveCount(0);
  await expect(page.getByText('349 cases')).toBeVisible();
  await expect(screen.opener('N-169')).toBeFocused();
  expect(await screen.scrolled()).toBe(place);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  expect(await screen.scrolled()).toBe(place);
  expect(faults).toEqual([]);
});

test('somebody who comes back from another screen finds the list as it was left', async ({
  start,
  importCases,
}) => {
  await importCases(...manyCases);
  const { screen, page } = await start();
  const to = (name: string) => screen.clickWhereSeen(name);
  await screen.searchFor('小明');
  await expect(page.getByText('175 cases')).toBeVisible();
  await screen.scrollTo(9_000);
  await expect(screen.opener('N-070')).toBeVisible();
  const place = await screen.scrolled();
  await to('Trash');
  await expect(screen.heading('The trash is empty')).toBeVisible();
  await to('Cases');
  await expect(screen.opener('N-070')).toBeVisible();
  await expect.poll(async () => await screen.scrolled()).toBe(place);
  await expect(page.getByRole('searchbox')).toHaveValue('小明');
});
