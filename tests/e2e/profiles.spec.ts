import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Look, look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { DossierPage } from './pages/DossierPage.ts';
import { expect, test } from './program.ts';

const aCase = {
  platform: 'stripe',
  orderNumber: 'ST-1',
  stage: 'delivered',
  buyer: { name: 'Ana', country: 'ES' },
  order: { orderedAt: '2026-11-01T10:00+01:00', total: '20.00 EUR' },
  disputes: [{ reason: 'not-received', openedOn: '2026-11-20', claim: 'Nothing came.' }],
};

test('a value that the platform changed is corrected where it is shown, counts, and is taken back', async ({
  start,
  importCases,
  vault,
}, info) => {
  test.setTimeout(180_000);
  await importCases(aCase);
  await mkdir(join(vault, 'library/destinations'), { recursive: true });
  await writeFile(join(vault, 'library/destinations/etsy.json'), '{"id":"etsy","maxPages":-1}');
  const { page, screen } = await start();
  const lookAt: Look = async (name) => await look(name, page, info);
  const casePage = new CasePage(page);
  await casePage.open('ST-1');
  const dispute = casePage.section('Dispute');
  await expect(dispute.getByText('library/destinations/etsy.json')).toBeVisible();
  await expect(dispute.getByText('Nov 27, 2026').first()).toBeVisible();

  await dispute.getByRole('button', { name: 'Correct the rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'Stripe: limits and deadlines' });
  await expect(dialog.getByText('7 or 21 days')).toBeVisible();
  await dialog.getByRole('button', { name: 'Correct: Answer' }).click();
  const figure = dialog.getByRole('textbox', { name: 'Answer' });
  for (const wrong of ['-3', '0', 'soon', '900']) {
    await figure.fill(wrong);
    await dialog.getByRole('button', { name: 'Keep my value' }).click();
    await expect(dialog.getByText('Write a whole number from 1 to 365.')).toBeVisible();
  }
  await lookAt('correct a rule');
  await figure.fill('10');
  await dialog.getByRole('combobox', { name: 'Counted in' }).selectOption('working');
  await dialog.getByRole('button', { name: 'Keep my value' }).click();
  await expect(dialog.getByText('10 working days').first()).toBeVisible();
  await lookAt('a rule of yours');
  await page.keyboard.press('Escape');
  await expect(dispute.getByText('Answer by Dec 4, 2026')).toBeVisible();
  await expect(dispute.getByText('With the program came: 7 or 21 days')).toBeVisible();
  await lookAt('a deadline of yours');
  await dispute.getByRole('button', { name: 'Take back your value: Answer' }).click();
  await expect(dispute.getByText('Answer by Nov 27, 2026')).toBeVisible();
  await expect(dispute.getByText('With the program came')).toHaveCount(0);

  await casePage.button('Make the dossier').click();
  const dossier = new DossierPage(page);
  await dossier.made();
  await page.getByRole('button', { name: 'Correct a limit' }).click();
  await dialog.getByRole('button', { name: 'Correct: Number of pages' }).click();
  await dialog.getByRole('textbox', { name: 'Number of pages' }).fill('12');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('With the program came: 49')).toBeVisible();
  await page.keyboard.press('Escape');
  await dossier.made();
  await expect(page.getByText('At most 12 pages')).toBeVisible();
  await lookAt('a limit of yours');

  await page.getByRole('button', { name: 'Back to the case' }).click();
  await casePage.close();
  await screen.command('settings');
  await page.getByRole('combobox', { name: 'Platform' }).fill('Stripe');
  await page.getByRole('option', { name: 'Stripe', exact: true }).click();
  for (const language of ['简体中文', 'Español', 'English']) {
    await screen.speak(language);
    await screen.command('settings');
    await expect(page.getByText('49').first()).toBeVisible();
    await lookAt(`platforms ${language}`);
  }
});

test('a new dispute asks for the time of opening where hours count, and says the minute', async ({
  start,
  importCases,
}, info) => {
  test.setTimeout(120_000);
  await importCases({ ...aCase, platform: 'amazon', orderNumber: 'AM-1', disputes: [] });
  const { page, screen } = await start();
  const casePage = new CasePage(page);
  await casePage.open('AM-1');
  await casePage.button('The buyer complains').click();
  const form = page.getByRole('dialog', { name: 'The buyer complains' });
  await form.getByText('Late', { exact: true }).click();
  await form.getByRole('textbox', { name: 'Opened on' }).fill('2026-11-20');
  await form.getByRole('textbox', { name: /^Opened at/ }).fill('25:00');
  await form.getByRole('textbox', { name: 'Amount' }).fill('-5');
  await form.getByRole('button', { name: 'Record the dispute' }).click();
  await expect(
    form.getByText('The clock does not have this time.', { exact: false }),
  ).toBeVisible();
  await expect(form.getByText('An amount here is not below zero.')).toBeVisible();
  await look('what cannot be', page, info);
  await form.getByRole('textbox', { name: 'Amount' }).fill('5');
  await form.getByRole('textbox', { name: /^Opened at/ }).fill('20:30');
  await form.getByRole('combobox', { name: 'Time zone' }).selectOption('-08:00');
  await expect(form.getByText('8:30 PM UTC-08:00', { exact: false })).toBeVisible();
  await look('the minute', page, info);
  await form.getByRole('button', { name: 'Record the dispute' }).click();
  await expect(form).toHaveCount(0);
  const dispute = casePage.section('Dispute');
  await expect(dispute.getByText('8:30 PM UTC-08:00', { exact: false })).toBeVisible();
  await casePage.close();
  await screen.speak('简体中文');
  await casePage.open('AM-1');
  await casePage.button('另一个投诉').click();
  await page.getByRole('textbox', { name: /^发起时间/ }).fill('20:30');
  await look('the minute 简体中文', page, info);
});
