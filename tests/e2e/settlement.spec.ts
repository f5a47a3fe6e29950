import type { Page } from '@playwright/test';
import { lookAtModes } from './lookAtModes.ts';
import { look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';

const held = {
  platform: 'aliexpress',
  orderNumber: '81720004417',
  stage: 'held-at-customs',
  buyer: { name: 'Ana Gómez', country: 'ES' },
  order: { total: '64.00 USD' },
  disputes: [{ reason: 'not-received', openedOn: '2026-11-02', amount: '64.00 USD' }],
};

/** The feedback that the buyer leaves once the dispute is over; the story tells of it. */
async function leaveFeedback(page: Page): Promise<void> {
  const feedback = page.getByRole('region', { name: 'Feedback' });
  await feedback.getByLabel('Rating').selectOption('4');
  await feedback.getByLabel('Words').fill('Gracias por la ayuda');
  await feedback.getByLabel('Words').blur();
  const story = page.getByRole('region', { name: 'The story so far' });
  await expect(story.getByText('the buyer left feedback')).toBeAttached();
  await expect(story.getByText('Gracias por la ayuda')).toBeAttached();
}

test('a parcel held by customs is settled from the buyer’s side: questions, an offer reckoned, its answer, the end', async ({
  start,
  importCases,
}, info) => {
  await importCases(held);
  const program = await start();
  const { page, faults } = program;
  await new CasePage(page).open(held.orderNumber);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const chip = (name: string) => page.getByText(name, { exact: true });

  await button('Answer the questions').click();
  await chip('It is stuck at customs').click();
  await look('walk-question', page, info);
  await button('Next').click();
  await button('Skip').click();
  await chip('Help with customs').click();
  await page.getByLabel('In your own words').fill('Ella quiere saber cuánto hay que pagar.');
  await button('Next').click();
  await chip('Share of the duty').click();
  await page.getByRole('region', { name: 'Dispute' }).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Ella quiere saber cuánto hay que pagar.')).toBeVisible();
  await expect(page.getByText('These fit: Share of the duty')).toBeVisible();
  await expect(page.getByText('Answer both.')).toBeVisible();

  await button('Work out an offer').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your offer (or 50%)').fill('50%');
  await dialog.getByLabel('Whole duty').fill('40.00');
  await dialog.getByLabel('Currency').nth(1).selectOption('EUR');
  await expect(dialog.getByText('An amount is in EUR and the claim in USD.')).toBeVisible();
  await dialog.getByLabel('1 EUR in USD').fill('1.08');
  const asked = dialog.getByRole('row', { name: 'Share of the duty' });
  await expect(asked).toContainText('$21.60');
  await expect(asked).toContainText('$42.40');
  await look('offer-form', page, info);
  await lookAtModes('offer-form', program, info);
  await dialog.getByLabel('Note').fill('if they leave a good review');
  await expect(dialog.getByText('This seems to give something')).toBeHidden();
  await dialog.getByLabel('Note').fill('a gift for a good review');
  await expect(dialog.getByText('This seems to give something')).toBeVisible();
  await dialog.getByLabel('Note').fill('');
  await button('Record as offered').click();
  await expect(page.getByText('Share of the duty: $21.60')).toBeVisible();
  await chip('Accepted').click();
  await expect(page.getByRole('radio', { name: 'Accepted' })).toBeChecked();

  await page.getByLabel('How it stands').selectOption('settled');
  await page.getByLabel('What you paid in the end').fill('21.60 USD');
  await page.getByLabel('Why it ended so').fill('Shared the duty');
  await page.getByLabel('Why it ended so').press('Enter');
  await leaveFeedback(page);
  await look('settled', page, info);
  await button('Outcomes').click();
  await expect(page.getByRole('row', { name: 'AliExpress' })).toContainText('$21.60');
  await expect(page.getByText('1 positive · 0 neutral · 0 negative')).toBeVisible();
  await look('outcomes', page, info);
  await lookAtModes('outcomes', program, info);
  await chip('Country').click();
  await expect(page.getByRole('row', { name: 'Spain' })).toContainText('$21.60');
  expect(faults).toEqual([]);
});
