import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadHolidays } from '../../../../electron/core/destinations/holidays.ts';
import { loadDestinations } from '../../../../electron/core/destinations/loadDestinations.ts';
import { countDeadline, type DisputeFacts } from '../../../../shared/destinations/countDeadline.ts';

const destinations = await loadDestinations(resolve('resources/destinations'));
const holidays = await loadHolidays(['VN']);

type Row = Readonly<{
  source: string;
  /** As the source states them; several where sources disagree. */
  figures: Readonly<Record<string, number | readonly number[]>>;
  /** What is known of a dispute opened on 4 March 2026, and every day by which its answer can be due. */
  due: readonly (readonly [Partial<DisputeFacts>, readonly string[]])[];
}>;

// Typed from the sources; never read from a profile.
const rows: Readonly<Record<string, Row>> = {
  stripe: {
    source: 'https://stripe.com/docs/file-upload',
    figures: { respondDays: [7, 21] },
    due: [[{}, ['2026-03-11', '2026-03-25']]],
  },
  'shopify-payments': {
    source:
      'https://kahunam.com/articles/shopify/how-to-submit-evidence-for-a-chargeback-on-shopify',
    figures: { respondDays: [7, 21] },
    due: [[{}, ['2026-03-11', '2026-03-25']]],
  },
  paypal: {
    source:
      'https://developer.paypal.com/platforms/disputes/reference/supported-file-types-sizes.md',
    figures: { disputeDays: 20, claimDays: 10, chargebackDays: 10, appealDays: 10 },
    due: [[{}, ['2026-03-14', '2026-03-14']]],
  },
  'ebay-payment-dispute': {
    source:
      'https://developer.ebay.com/api-docs/sell/fulfillment/resources/payment_dispute/methods/uploadEvidenceFile',
    figures: { respondDays: 5 },
    due: [[{}, ['2026-03-09']]],
  },
  'ebay-money-back': {
    source: 'https://www.ebay.co.uk/help/buying/default/ask-ebay-to-step-in?id=4701',
    figures: { respondBusinessDays: 3, appealDays: 30 },
    due: [[{}, ['2026-03-09']]],
  },
  'amazon-atoz': {
    source: 'https://sellercentral.amazon.com/help/hub/reference/external/G202041210',
    figures: { respondHours: [48, 72], appealDays: 30 },
    due: [[{}, ['2026-03-06', '2026-03-07']]],
  },
  'amazon-chargeback': {
    source: 'https://sellercentral.amazon.com/gp/help/external/G202145040',
    figures: { respondDays: 7 },
    due: [[{}, ['2026-03-11']]],
  },
  'amazon-pay': {
    source: 'https://www.developer.amazon.com/it/docs/amazon-pay-api-v2/file.html',
    figures: { respondDays: 11 },
    due: [[{}, ['2026-03-15']]],
  },
  aliexpress: {
    source: 'https://ssopdot.com/blog/35242.html',
    figures: { respondDays: 5, platformStepsInDays: 7, appealDays: 7 },
    due: [[{}, ['2026-03-09']]],
  },
  etsy: {
    source: 'https://www.etsy.com/help/article/4817',
    figures: { helpRequestHours: 48 },
    due: [[{}, ['2026-03-06']]],
  },
  'tiktok-shop-us': {
    source: 'https://seller-us.tiktok.com/university/essay?knowledge_id=3985068541478658&lang=en',
    figures: { appealDays: 21 },
    due: [[{}, []]],
  },
  'tiktok-shop-sea': {
    source: 'https://seller-th.tiktok.com/university/essay?knowledge_id=7386791368197889&lang=en',
    figures: { requestHours: 48, vnRequestWorkingDays: 1, appealDays: 7, extraInfoHours: 24 },
    due: [
      [{ country: 'TH' }, ['2026-03-06']],
      [{ country: 'VN' }, ['2026-03-05', '2026-03-06']],
    ],
  },
  'walmart-us': {
    source:
      'https://marketplacelearn.walmart.com/guides/Order%20management/Troubleshooting/Dispute-a-customer-return-in-Seller-Center',
    figures: {
      returnDisputeDays: 45,
      failedDeliveryDays: 45,
      customerCareRefundHours: 48,
      highValueInspectHours: 48,
      appealDays: 30,
    },
    due: [[{}, []]],
  },
  shopee: {
    source: 'https://help.shopee.ph/portal/4/article/81499',
    figures: { refundOnlyDisputeDays: [3, 5], returnAcceptOrRejectDays: 2, respondHours: 72 },
    due: [
      [{}, ['2026-03-07', '2026-03-07', '2026-03-09']],
      [{ reason: 'damaged' }, ['2026-03-06', '2026-03-07', '2026-03-07', '2026-03-09']],
    ],
  },
  lazada: {
    source: 'https://www.bigseller.com/blog/articleDetails/4115/lazada-return-dispute.htm',
    figures: { respondHours: [48, 72], platformDecidesBusinessDays: 5 },
    due: [[{}, ['2026-03-06', '2026-03-07']]],
  },
  wish: {
    source:
      'https://merchantfaq.wish.com/hc/en-us/articles/5655805068059-How-to-dispute-a-Wish-Standards-metric-or-infraction',
    figures: { disputeDays: 90, ticketHours: 48 },
    due: [[{}, ['2026-03-06']]],
  },
  adyen: {
    source:
      'https://docs.adyen.com/risk-management/understanding-disputes/defense-requirements.json',
    figures: {
      visaDays: 18,
      mastercardDays: 40,
      amexDays: 14,
      discoverDays: 25,
      jcbDays: 40,
      usCanadaDays: 9,
    },
    due: [
      [{}, ['2026-03-13', '2026-03-18', '2026-03-22', '2026-03-29', '2026-04-13', '2026-04-13']],
    ],
  },
  square: {
    source: 'https://github.com/square/connect-api-specification',
    figures: { respondDays: 7 },
    due: [[{}, ['2026-03-11']]],
  },
  klarna: {
    source: 'https://docs.klarna.com/disputes/',
    figures: {
      resolveDays: 21,
      respondDays: 14,
      unauthorizedDays: 7,
      followUpDays: 7,
      highRiskHours: 96,
    },
    due: [
      [{}, ['2026-03-18']],
      [{ reason: 'unauthorised' }, ['2026-03-11', '2026-03-18']],
    ],
  },
  'net-visa': {
    source:
      'https://developer.payments.jpmorgan.com/docs/commerce/dispute-management/documentation-parameters',
    figures: { networkDays: 30 },
    due: [[{}, ['2026-04-03']]],
  },
  'net-mastercard': {
    source:
      'https://developer.mastercard.com/mastercom/documentation/additional-resources/image-and-document-requirements/',
    figures: { networkDays: 45 },
    due: [[{}, ['2026-04-18']]],
  },
  'net-amex': {
    source:
      'https://www.checkout.com/docs/payments/process-disputes/dispute-evidence-file-requirements.md',
    figures: { networkDays: 20 },
    due: [[{}, ['2026-03-24']]],
  },
  'net-amex-optblue': {
    source:
      'https://www.checkout.com/docs/payments/process-disputes/dispute-evidence-file-requirements.md',
    figures: { networkDays: 20 },
    due: [[{}, ['2026-03-24']]],
  },
  'net-discover': {
    source:
      'https://www.checkout.com/docs/payments/process-disputes/dispute-evidence-file-requirements.md',
    figures: { networkDays: 20, retrievalDays: 5 },
    due: [[{}, ['2026-03-24']]],
  },
};

function profile(id: string) {
  const found = destinations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
}

function datesAt(id: string, facts: Partial<DisputeFacts>): readonly string[] {
  const opened = { reason: 'not-received', openedOn: '2026-03-04', ...facts } as const;
  const counting = { zone: 'Asia/Shanghai', holidays: holidays(facts.country) };
  return countDeadline(profile(id), opened, counting).map(({ date }) => date);
}

describe('each platform counts by its own rule', () => {
  for (const [id, { source, figures, due }] of Object.entries(rows))
    test(`${id}, source: ${source}`, () => {
      expect(profile(id)).toMatchObject({ source, responseDays: figures });
      expect(Object.keys(profile(id).responseDays ?? {})).toEqual(Object.keys(figures));
      for (const [facts, dates] of due)
        expect(datesAt(id, facts), JSON.stringify(facts)).toEqual(dates);
    });
});

test('every profile with a time limit is in the table, and no other', () => {
  const timed = destinations.filter(({ responseDays }) => responseDays !== undefined);
  expect(timed.map(({ id }) => id)).toEqual(Object.keys(rows).toSorted());
});

test('where no source gives a time for the answer none is counted', () => {
  for (const id of ['temu', 'mercadolibre', 'generic', 'buyer', 'woopayments'])
    expect(datesAt(id, {}), id).toEqual([]);
});
