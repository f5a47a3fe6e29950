import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDestinations } from '../../../../electron/core/destinations/loadDestinations.ts';
import type { DisputeFacts } from '../../../../shared/destinations/countDeadline.ts';
import { destinationFor } from '../../../../shared/destinations/destinationFor.ts';
import { respondByRule } from '../../../../shared/destinations/respondBy.ts';

const destinations = await loadDestinations(
  join(import.meta.dirname, '../../../../resources/destinations'),
);

function dueAt(id: string, facts: Partial<DisputeFacts>) {
  const destination = destinations.find((one) => one.id === id);
  if (destination === undefined) throw new Error(`no profile ${id}`);
  const opened = { reason: 'not-received', openedOn: '2026-03-04', ...facts } as const;
  return respondByRule(destination, opened, { zone: 'Asia/Shanghai' });
}

test('calendar days count from the day the dispute was opened', () => {
  expect(dueAt('ebay-payment-dispute', {}).respondBy).toBe('2026-03-09');
});

test('of conflicting figures the earliest is taken', () => {
  expect(dueAt('stripe', {})).toEqual({
    respondBy: '2026-03-11',
    respondByBasis: {
      kind: 'rule',
      rule: 'respondDays',
      days: 7,
      source: 'https://stripe.com/docs/file-upload',
      sourceAge:
        'undated copy; page/size rules from a reference of 2026-03-25 and GitHub threads of 2020-2021',
    },
  });
  expect(dueAt('lazada', {}).respondBy).toBe('2026-03-06');
});

test('business days leave out Saturday and Sunday', () => {
  expect(dueAt('ebay-money-back', { openedOn: '2026-03-04' }).respondBy).toBe('2026-03-09');
  expect(dueAt('ebay-money-back', { openedOn: '2026-03-06' }).respondBy).toBe('2026-03-11');
  expect(dueAt('ebay-money-back', { openedOn: '2026-03-07' }).respondBy).toBe('2026-03-11');
});

test('hours are rounded down to whole days', () => {
  expect(dueAt('etsy', {}).respondBy).toBe('2026-03-06');
  expect(dueAt('amazon-atoz', {}).respondBy).toBe('2026-03-06');
});

test('a rule for some reasons or countries counts only for them', () => {
  expect(dueAt('klarna', {}).respondBy).toBe('2026-03-18');
  expect(dueAt('klarna', { reason: 'unauthorised' }).respondBy).toBe('2026-03-11');
  expect(dueAt('tiktok-shop-sea', { country: 'TH' }).respondBy).toBe('2026-03-06');
  expect(dueAt('tiktok-shop-sea', { country: 'VN' }).respondBy).toBe('2026-03-05');
});

test('a date that no source gives stays unknown', () => {
  for (const id of ['temu', 'mercadolibre', 'generic', 'buyer', 'woopayments'])
    expect(dueAt(id, {})).toEqual({ respondByBasis: { kind: 'unknown' } });
});

test('a platform leads to its own profile, and to the safe default when several fit', () => {
  expect(destinationFor(destinations, 'stripe', undefined)).toBe('stripe');
  expect(destinationFor(destinations, 'ebay', 'DE')).toBe('ebay-payment-dispute');
  expect(destinationFor(destinations, 'amazon', undefined)).toBe('amazon-atoz');
  expect(destinationFor(destinations, 'tiktok-shop', 'US')).toBe('tiktok-shop-us');
  expect(destinationFor(destinations, 'tiktok-shop', undefined)).toBe('generic');
  expect(destinationFor(destinations, 'other', undefined)).toBe('generic');
});
