import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  loadDestinations,
  readDestinations,
} from '../../../../../electron/core/destinations/loadDestinations.ts';

const folder = join(import.meta.dirname, '../../../../../resources/destinations');
const destinations = await loadDestinations(folder);
const profile = (id: string) => destinations.find((one) => one.id === id);

// The figures below are typed from the sources; they are never read from a profile.
const everyProfile = [
  'adyen',
  'aliexpress',
  'amazon-atoz',
  'amazon-chargeback',
  'amazon-pay',
  'buyer',
  'ebay-money-back',
  'ebay-payment-dispute',
  'etsy',
  'generic',
  'klarna',
  'lazada',
  'mercadolibre',
  'net-amex',
  'net-amex-optblue',
  'net-discover',
  'net-mastercard',
  'net-visa',
  'paypal',
  'shopee',
  'shopify-payments',
  'square',
  'stripe',
  'temu',
  'tiktok-shop-sea',
  'tiktok-shop-us',
  'walmart-us',
  'wish',
  'woopayments',
];

test('every destination that is known has a profile', () => {
  expect(destinations.map(({ id }) => id)).toEqual(everyProfile);
});

test('stripe takes nine files of 5 MB, 4.5 MB and 49 pages in all', () => {
  expect(profile('stripe')).toMatchObject({
    types: ['pdf', 'jpg', 'png'],
    maxFileBytes: 5_000_000,
    maxTotalBytes: 4_500_000,
    maxFiles: 9,
    maxPages: 49,
    maxStatementChars: 20_000,
    responseDays: { respondDays: [7, 21] },
    confidence: 'high',
  });
});

test('the safe default is 18 pages in 2 MB at 200 dpi', () => {
  expect(profile('generic')).toMatchObject({
    types: ['pdf', 'jpg'],
    maxFileBytes: 2_000_000,
    maxTotalBytes: 2_000_000,
    maxPages: 18,
    maxDpi: 200,
    maxFileNameChars: 16,
    confidence: 'ours',
  });
  expect(profile('generic')).not.toHaveProperty('maxFiles');
});

test('an eBay payment dispute takes five pictures in 1.5 MB, no PDF, and 1,000 characters', () => {
  expect(profile('ebay-payment-dispute')).toMatchObject({
    types: ['jpg', 'png'],
    maxFileBytes: 1_500_000,
    maxTotalBytes: 1_500_000,
    maxFiles: 5,
    maxStatementChars: 1_000,
    responseDays: { respondDays: 5 },
    confidence: 'high',
  });
  expect(profile('ebay-payment-dispute')).not.toHaveProperty('maxPages');
});

test('the buyer gets at most five files in 5 MB, or six pages', () => {
  expect(profile('buyer')).toMatchObject({
    types: ['jpg', 'pdf'],
    maxFileBytes: 2_000_000,
    maxTotalBytes: 5_000_000,
    maxFiles: 5,
    maxPages: 6,
    confidence: 'ours',
  });
});

test('paypal takes 100 files of 10 MB in 50 MB', () => {
  expect(profile('paypal')).toMatchObject({
    types: ['pdf', 'jpg', 'gif', 'png'],
    maxFileBytes: 10_000_000,
    maxTotalBytes: 50_000_000,
    maxFiles: 100,
    maxStatementChars: 2_000,
    responseDays: { disputeDays: 20, claimDays: 10, chargebackDays: 10, appealDays: 10 },
    confidence: 'medium',
  });
  expect(profile('paypal')).not.toHaveProperty('maxPages');
});

test('mastercard takes 19 pages in 18,000,000 bytes', () => {
  expect(profile('net-mastercard')).toMatchObject({
    types: ['jpg', 'tiff', 'pdf'],
    maxTotalBytes: 18_000_000,
    maxPages: 19,
    maxDpi: 300,
    maxFileNameChars: 16,
    responseDays: { networkDays: 45 },
    confidence: 'high',
  });
  expect(profile('net-mastercard')).not.toHaveProperty('maxFileBytes');
  expect(profile('net-mastercard')).not.toHaveProperty('maxFiles');
});

test('what no source says stays out of the profile', () => {
  const limits = ['types', 'maxFileBytes', 'maxTotalBytes', 'maxFiles', 'maxPages'];
  for (const id of ['aliexpress', 'temu', 'wish', 'ebay-money-back', 'shopee', 'lazada'])
    for (const limit of limits) expect(profile(id)).not.toHaveProperty(limit);
});

test('every rule that counts a deadline has a figure', () => {
  for (const { id, answerWithin = [], responseDays = {} } of destinations)
    for (const { rule } of answerWithin) expect(responseDays, `${id} ${rule}`).toHaveProperty(rule);
});

test('a profile broken by hand is refused by name, and the rest works', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'destinations-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  await cp(folder, copy, { recursive: true });
  const text = await readFile(join(copy, 'stripe.json'), 'utf8');
  await writeFile(join(copy, 'stripe.json'), text.slice(0, 200));
  const { profiles, refused } = await readDestinations(copy);
  expect(refused).toMatchObject([
    { code: 'program-file-damaged', params: { file: join(copy, 'stripe.json') } },
  ]);
  expect(profiles.map(({ id }) => id)).toEqual(
    destinations.map(({ id }) => id).filter((id) => id !== 'stripe'),
  );
  expect(await loadDestinations(copy)).toEqual(profiles);
});

test('without the profile that all others rest on nothing is loaded', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'destinations-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, 'generic.json'), '{}');
  await expect(loadDestinations(copy)).rejects.toMatchObject({ code: 'program-file-damaged' });
});
