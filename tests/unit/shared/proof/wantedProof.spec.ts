import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDestinations } from '../../../../electron/core/destinations/loadDestinations.ts';
import { readProfiles } from '../../../../electron/core/destinations/readProfiles.ts';
import { ReasonSchema } from '../../../../shared/domain/vocabulary.ts';
import {
  type EvidenceProfile,
  EvidenceProfileSchema,
} from '../../../../shared/proof/evidenceProfile.ts';
import {
  ADVICE,
  claimNames,
  ruleOn,
  stepsOf,
  wantedProof,
} from '../../../../shared/proof/wantedProof.ts';

const { profiles, refused } = await readProfiles<EvidenceProfile>(
  resolve('resources/evidence'),
  EvidenceProfileSchema,
);
const destinations = await loadDestinations(resolve('resources/destinations'));

test('every profile reads, and each destination has one', () => {
  expect(refused).toEqual([]);
  const ids = profiles.map(({ id }) => id).filter((id) => id !== 'networks');
  expect(ids).toEqual(destinations.map(({ id }) => id));
});

const listOf = (id: string, reason: (typeof ReasonSchema.options)[number]) =>
  wantedProof(profiles, id, reason);

describe('no two destinations have the same list unless a source says so', () => {
  for (const reason of ReasonSchema.options)
    test(reason, () => {
      const known = destinations.filter(({ id }) => id !== ADVICE && listOf(id, reason).isKnown);
      const seen = new Map<string, string>();
      for (const { id } of known) {
        const list = JSON.stringify(
          listOf(id, reason)
            .wanted.map(({ slot, need, backing }) => [slot, need, backing !== undefined])
            .toSorted(),
        );
        const twin = seen.get(list);
        if (twin && !sameByAncestor(twin, id))
          expect.fail(`${twin} and ${id} want the same for ${reason}`);
        seen.set(list, id);
      }
    });
});

function ancestors(id: string): readonly string[] {
  const found = profiles.find((one) => one.id === id)?.sameAs?.id;
  return found ? [id, ...ancestors(found)] : [id];
}

/** A source says that one stands for the other, or both for a third. */
function sameByAncestor(one: string, other: string): boolean {
  return ancestors(one).some((id) => ancestors(other).includes(id));
}

test('where no source tells, the list is our advice and says so', () => {
  for (const id of ['tiktok-shop-us', 'amazon-pay', 'temu']) {
    const { isKnown, wanted } = listOf(id, 'counterfeit');
    expect(isKnown, id).toBe(false);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.every(({ backing }) => backing === undefined)).toBe(true);
  }
});

test('every reason has a list, required first', () => {
  for (const { id } of destinations)
    for (const reason of ReasonSchema.options) {
      const needs = listOf(id, reason).wanted.map(({ need }) => need);
      expect(needs, `${id} ${reason}`).toEqual(needs.toSorted().toReversed());
      expect(needs.length, `${id} ${reason}`).toBeGreaterThan(0);
    }
});

test('a signature is required only above the amount that the source names', () => {
  const needAt = (minor: number, currency = 'USD') =>
    wantedProof(profiles, 'paypal', 'not-received', { minor, currency }).wanted.find(
      ({ slot }) => slot === 'signature',
    )?.need;
  expect(needAt(75_001)).toBe('required');
  expect(needAt(75_000)).toBe('helpful');
  expect(needAt(100, 'EUR')).toBe('required');
});

test('destinations name a claim in their own words, or it stays unknown', () => {
  expect(claimNames(profiles, 'stripe', 'not-received')).toEqual(['product_not_received']);
  expect(claimNames(profiles, 'woopayments', 'damaged')).toEqual(['product_unacceptable']);
  expect(claimNames(profiles, 'ebay-payment-dispute', 'counterfeit')).toEqual(['COUNTERFEIT']);
  expect(claimNames(profiles, 'aliexpress', 'held-by-customs')).toEqual(['detention by customs']);
  expect(claimNames(profiles, 'net-visa', 'not-received')).toEqual(['13.1']);
  expect(claimNames(profiles, 'stripe', 'held-by-customs')).toEqual([]);
  expect(claimNames(profiles, 'temu', 'not-received')).toEqual([]);
});

test('steps are those of the source, or none', () => {
  expect(stepsOf(profiles, 'etsy')?.order).toEqual([
    ...['help-request', 'claim', 'platform-reviews', 'decision'],
  ]);
  expect(stepsOf(profiles, 'temu')).toBeUndefined();
});

test('reviewers differ in what they make of a picture of a tracking page', () => {
  const effect = (id: string) =>
    ruleOn(profiles, id, 'tracking-screenshot', 'tracking-record')?.effect;
  expect(effect('ebay-payment-dispute')).toBe('refused');
  expect(effect('wish')).toBe('accepted');
  expect(effect('aliexpress')).toBe('weak');
});
