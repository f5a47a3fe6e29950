import { expect, test } from 'vitest';
import { endedDisputes } from '../../../../shared/outcomes/endedDispute.ts';
import { summariseOutcomes } from '../../../../shared/outcomes/summariseOutcomes.ts';
import { aCase, aDispute, anId } from '../../../builders/aCase.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const eur = (minor: number) => ({ minor, currency: 'EUR' });

const lost = aDispute({ platform: 'ebay', outcome: 'lost', paid: usd(1000) });
const won = aDispute({ id: anId(401), platform: 'ebay', reason: 'late', outcome: 'won' });
const settled = aDispute({ id: anId(402), platform: 'etsy', outcome: 'settled', paid: eur(250) });
const open = aDispute({ id: anId(403), platform: 'etsy' });
const leg = (number: number, carrier: string) => ({
  id: anId(number),
  carrier,
  number: `N${number}`,
});

const ended = [
  ...endedDisputes(
    aCase({
      buyer: { country: 'ES' },
      legs: [leg(1, 'Yanwen'), leg(2, 'Correos')],
      disputes: [lost, open],
    }),
  ),
  ...endedDisputes(aCase({ legs: [leg(1, 'Yanwen')], disputes: [won, settled] })),
];

test('only disputes that are over count, each once for a platform, with its cost', () => {
  expect(summariseOutcomes(ended, 'platform')).toEqual([
    {
      key: 'ebay',
      counts: { won: 1, lost: 1, settled: 0, withdrawn: 0 },
      total: 2,
      paid: [usd(1000)],
    },
    {
      key: 'etsy',
      counts: { won: 0, lost: 0, settled: 1, withdrawn: 0 },
      total: 1,
      paid: [eur(250)],
    },
  ]);
});

test('a parcel of two carriers counts for both, and what is not known is a group of its own', () => {
  const totals = (by: 'carrier' | 'country') =>
    summariseOutcomes(ended, by).map(({ key, total }) => [key, total]);
  expect(totals('carrier')).toEqual([
    ['Yanwen', 3],
    ['Correos', 1],
  ]);
  expect(totals('country')).toEqual([
    [undefined, 2],
    ['ES', 1],
  ]);
});

test('money of different currencies is never added up', () => {
  const both = summariseOutcomes(ended, 'carrier')[0];
  expect(both?.paid).toEqual([usd(1000), eur(250)]);
});
