import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { expect, type Program, test } from './program.ts';
import { violationsOn } from './violationsOn.ts';
import { resize } from './windowSize.ts';

test.use({ begin: 'today' });

const today = new Date().toISOString().slice(0, 10);
const daysFrom = (days: number) =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

const order = (orderNumber: string, more: object) => ({
  ...{ platform: 'etsy', orderNumber },
  ...more,
});

/** A day with every group: an answer due, a buyer who waits, parcels held, quiet and unpacked, an own reminder. */
const aDay = [
  order('NF-1', {
    stage: 'delivered',
    buyer: { name: 'Harriet Lindqvist' },
    order: { total: '48.50 EUR' },
    disputes: [{ reason: 'damaged', openedOn: daysFrom(-3), respondBy: daysFrom(1) }],
  }),
  order('NF-2', {
    stage: 'in-transit',
    buyer: { name: 'أمل حدّاد' },
    messages: [{ direction: 'in', at: `${daysFrom(-1)}T09:00+01:00`, text: 'Where is it?' }],
  }),
  order('NF-3', { stage: 'held-at-customs', stageOn: daysFrom(-1), buyer: { name: '王小明' } }),
  order('NF-4', {
    stage: 'delivered',
    stageOn: today,
    followUps: [{ on: daysFrom(-2), note: 'Ask the post about the insurance' }],
  }),
  order('NF-5', { stage: 'packed', stageOn: today }),
  order('NF-6', {
    stage: 'in-transit',
    order: { protectedUntil: daysFrom(5) },
    tracking: [
      { carrier: 'DHL', number: '1', events: [{ at: daysFrom(-1), text: 'Departed facility' }] },
    ],
  }),
  ...[1, 2, 3, 4, 5].map((count) =>
    order(`Q-${count}`, { stage: 'shipped', stageOn: daysFrom(-4) }),
  ),
];

async function lookAt(name: string, { page, screen }: Program, info: TestInfo): Promise<void> {
  for (const [language, scheme] of [
    ['English', 'Light'],
    ['English', 'Dark'],
    ['简体中文', '浅色'],
    ['简体中文', '深色'],
    ['Español', 'Claro'],
  ] as const) {
    await screen.speak(language);
    await screen.chooseScheme(scheme);
    await page.waitForTimeout(250);
    const folder = process.env['E2E_PICTURES'] ?? info.outputDir;
    await page.screenshot({
      path: join(folder, `${name} ${language} ${scheme}.png`),
      fullPage: true,
    });
    expect(await violationsOn(page), `${name}, ${language}, ${scheme}`).toEqual([]);
  }
  await screen.speak('English');
  await screen.chooseScheme('Light');
}

/** Nothing is wider than a narrow window. */
async function lookNarrow(program: Program, info: TestInfo): Promise<void> {
  const { page } = program;
  await resize(program, 'narrow');
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wide).toBe(false);
  await page.screenshot({
    path: join(process.env['E2E_PICTURES'] ?? info.outputDir, 'today narrow.png'),
    fullPage: true,
  });
  await resize(program, 'wide');
}

test('a morning: the lines of today are opened, done and put off, with keys and the mouse', async ({
  importCases,
  start,
}, info) => {
  await importCases(...aDay);
  const program = await start();
  const { page, faults } = program;
  const group = (name: string) => page.getByRole('region', { name, exact: true });
  const numbers = page.locator('dd');

  await expect(page.getByRole('heading', { level: 2, name: 'Today' })).toBeVisible();
  await expect(group('Respond now')).toContainText('NF-1');
  await expect(group('The buyer waits')).toContainText('NF-2');
  await expect(group('Tell the buyer first')).toContainText('NF-3');
  await expect(group('Follow-ups due')).toContainText('Ask the post about the insurance');
  await expect(group('Follow-ups due')).toContainText('5 cases');
  await expect(group('Evidence missing')).toContainText('NF-5');
  await expect(group('Protection ends soon')).toContainText('NF-6');
  await expect(numbers).toHaveText(['11', '48.50 EUR', '0']);
  await lookAt('today', program, info);
  await lookNarrow(program, info);

  // By keys: from the first line down to the third, done with a note.
  await page.getByRole('button', { name: 'Open answer: NF-1' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Write message: NF-3' })).toBeFocused();
  await page.keyboard.press('d');
  await lookAt('today done', program, info);
  await page.keyboard.type('asked for the papers');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(group('Tell the buyer first')).toBeHidden();
  await expect(numbers.first()).toHaveText('10');

  // A toast takes it back.
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(group('Tell the buyer first')).toContainText('NF-3');

  // All of a line at once, by two clicks.
  await page.getByRole('button', { name: /^Put off: Shipped/ }).click();
  await page.getByRole('button', { name: 'In 3 days' }).click();
  await expect(numbers.first()).toHaveText('6');
  await expect(page.getByText('5 cases put off.')).toBeVisible();

  // An answer that is due cannot be put off beyond its day.
  await page.getByRole('button', { name: 'Put off: NF-1 (S)' }).click();
  await page.getByRole('button', { name: 'In 7 days' }).click();
  await expect(page.getByText('The answer for order NF-1 is due by')).toBeVisible();
  await expect(numbers.first()).toHaveText('6');

  // A line leads to the right part of the case, which has the follow-up too.
  await page.getByRole('button', { name: 'Reply: NF-2' }).click();
  const writer = page.getByRole('dialog', { name: 'Message to the buyer' });
  await writer.press('Escape');
  const next = page.getByRole('region', { name: 'What comes next' });
  await expect(next).toContainText('The buyer waits for an answer');
  await next.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expect(next).toContainText('Shipped, but no carrier has seen it');
  await page.evaluate(() => window.scrollTo(0, 0));
  await lookAt('case with its next step', program, info);
  expect(faults).toEqual([]);
});

test('nothing due: the next day is told', async ({ importCases, start }, info) => {
  await importCases(order('NF-1', { stage: 'held-at-customs', stageOn: today }));
  const program = await start();
  const { page } = program;
  await page.getByRole('button', { name: 'Put off: NF-1 (S)' }).click();
  await lookAt('today put off', program, info);
  await page.getByRole('button', { name: 'Tomorrow' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing due today' })).toBeVisible();
  await expect(page.getByText(/^Next: \w+day/)).toContainText('1 case');
  await lookAt('today nothing', program, info);
});

test('what has to be told is written at once, about what it is', async ({ importCases, start }) => {
  await importCases(order('NF-3', { stage: 'held-at-customs', stageOn: daysFrom(-1) }));
  const { page } = await start();
  await page.getByRole('button', { name: 'Write message: NF-3' }).click();
  const writer = page.getByRole('dialog', { name: 'Message to the buyer' });
  await expect(writer.getByRole('radio', { name: 'Customs: duties to pay' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(writer).toBeHidden();
  const next = page.getByRole('region', { name: 'What comes next' });
  await next.getByRole('button', { name: 'Write to the buyer' }).click();
  await expect(writer).toBeVisible();
});
