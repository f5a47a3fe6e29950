import { type Look, look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { DossierPage } from './pages/DossierPage.ts';
import { expect, test } from './program.ts';

/** A dispute at Amazon, where hours count, over a parcel that was never scanned as delivered. */
const lateCase = {
  platform: 'amazon',
  orderNumber: 'AM-7',
  stage: 'in-transit',
  buyer: { name: 'Ana', country: 'ES' },
  order: { orderedAt: '2026-11-01T10:00+01:00', total: '20.00 EUR' },
  tracking: [
    {
      carrier: 'Correos',
      number: 'RR123456785CN',
      events: [{ at: '2026-11-03T09:00+01:00', text: 'Admitido', place: 'Madrid' }],
    },
  ],
  messages: [
    {
      direction: 'out',
      at: '2026-11-10T10:00+08:00',
      text: 'We will refund you. Your tracking number: RR987654321CN.',
    },
  ],
  disputes: [
    {
      reason: 'not-received',
      openedOn: '2026-11-20',
      destination: 'amazon-atoz',
      amount: '25.00 EUR',
      claim: 'Nothing came, and the size is wrong.',
    },
  ],
};

/** Opens all that is folded, so that it is looked at. */
const unfold = async ({ page }: CasePage) =>
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });

/** The way to what a complaint says opens it, though it was folded; folded by the person it stays. */
async function foldAndReturn(casePage: CasePage, dossier: DossierPage): Promise<void> {
  const { page } = casePage;
  const dispute = casePage.section('Dispute');
  const opened = dispute.getByRole('textbox', { name: 'Opened at (time)' });
  await expect(opened).toBeHidden();
  await casePage.button('Make the dossier').click();
  await dossier.made();
  await page.getByRole('button', { name: 'Go to the dispute' }).first().click();
  await expect(opened).toBeVisible();
  await expect(dispute.locator('summary').filter({ hasText: 'The complaint' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(opened).toBeHidden();
  await casePage.close();
  await casePage.open('AM-7');
  await expect(dispute.getByText('2 of 4 required there')).toBeVisible();
  await expect(opened).toBeHidden();
}

test('the dispute says until when, what is wanted, what is missing and what contradicts itself', async ({
  start,
  importCases,
}, info) => {
  test.setTimeout(120_000);
  await importCases(lateCase);
  const { page, screen } = await start();
  const lookAt: Look = async (name) => await look(name, page, info);
  const casePage = new CasePage(page);
  await casePage.open('AM-7');
  const dispute = casePage.section('Dispute');
  await expect(
    dispute.getByText('0 of 4 required there').or(dispute.getByText('2 of 4')),
  ).toBeVisible();
  await expect(dispute.getByText('time zone is not known', { exact: false })).toBeVisible();

  const opened = dispute.getByRole('textbox', { name: 'Opened at (time)' });
  await opened.fill('2026-11-20 20:30 -8');
  await opened.blur();
  await expect(dispute.getByText('UTC-08:00', { exact: false }).first()).toBeVisible();
  const proof = dispute.getByRole('listitem').filter({ hasText: 'Proof of delivery' }).first();
  await expect(proof).toContainText('Missing');
  await expect(proof).toContainText('Ask the carrier');
  await unfold(casePage);
  await lookAt('proof');

  await dispute.getByRole('textbox', { name: 'What you ask for' }).fill('Please close this.');
  await dispute.getByRole('textbox', { name: 'What you ask for' }).blur();
  await proof.getByRole('button', { name: 'Go to the photos and files' }).click();
  await expect(casePage.evidence()).toBeFocused();

  await casePage.button('Make the dossier').click();
  const dossier = new DossierPage(page);
  await dossier.made();
  const findings = page.getByRole('region', { name: 'Do the facts agree?' });
  await expect(findings.getByRole('listitem')).toHaveCount(4);
  await expect(findings).toContainText('RR987654321CN');
  await expect(findings).toContainText('promised a refund');
  await expect(findings).toContainText('the size');
  await lookAt('findings');
  await findings.getByRole('button', { name: 'Go to the messages' }).first().click();
  await expect(casePage.section('Messages')).toBeFocused();

  await foldAndReturn(casePage, dossier);
  await casePage.close();
  for (const language of ['简体中文', 'Español']) {
    await screen.speak(language);
    await casePage.open('AM-7');
    await page.locator('[data-state]').first().waitFor();
    await unfold(casePage);
    await lookAt(`proof ${language}`);
    await page.keyboard.press('Escape');
    await casePage.article.waitFor({ state: 'detached' });
  }
});
