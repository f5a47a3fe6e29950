import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertMoney, parseExact, percentOf } from '../../../../shared/domain/convertMoney.ts';
import { OfferKindSchema } from '../../../../shared/domain/vocabulary.ts';
import { walkAnswers } from '../../../../shared/domain/walkAnswers.ts';
import { claimOf, fittingOffers } from '../../../../shared/settlement/fittingOffers.ts';
import { costFacts, costOfNothing, offerCost } from '../../../../shared/settlement/offerCost.ts';
import { rankOffers } from '../../../../shared/settlement/rankOffers.ts';

const rate = (text: string) => parseExact(text) ?? expect.fail(`${text} is no number`);

test.each([
  ['10.50 EUR to yen, which have no smaller unit', 1050, 'EUR', 'JPY', '161.23', 1693],
  ['yen to euro', 1000, 'JPY', 'EUR', '0.0062', 620],
  ['dinar with three digits', 1230, 'USD', 'KWD', '0.307', 3776],
  ['halves go up', 5, 'EUR', 'USD', '0.5', 3],
  ['a rate that no binary number holds', 100, 'EUR', 'USD', '1.1', 110],
])('%s', (_, minor, currency, to, by, expected) => {
  expect(convertMoney({ minor, currency }, to, rate(by))).toEqual({
    minor: expected,
    currency: to,
  });
});

test('an amount that no number holds exactly is none', () => {
  const much = { minor: 9_000_000_000_000_000, currency: 'USD' };
  expect(convertMoney(much, 'EUR', rate('2'))).toBeUndefined();
});

test.each(['', '0', '0.00', '-1', '1e3', '1,5', 'x', '12345678'])('%j is no rate', (text) => {
  expect(parseExact(text)).toBeUndefined();
});

test('percent are exact', () => {
  expect(percentOf({ minor: 1999, currency: 'USD' }, rate('33.3'))).toEqual({
    minor: 666,
    currency: 'USD',
  });
});

const minor = fc.integer({ min: 1, max: 1_000_000 });
const aMoney = fc.record({
  claimed: minor,
  known: fc.record(Object.fromEntries(costFacts.map((name) => [name, minor])), {
    requiredKeys: [],
  }),
});

test('of any offers the cheapest comes first, and what cannot be known last, with what would tell it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...OfferKindSchema.options),
      minor,
      aMoney,
      (kind, amount, money) => {
        const ranked = rankOffers({ kind, amount }, money);
        const costs = ranked.map(({ cost }) => (cost.kind === 'known' ? cost.cost : Infinity));
        expect(costs).toEqual(costs.toSorted((a, b) => a - b));
        expect(ranked.some((offer) => offer.kind === kind)).toBe(true);
        for (const { cost, againstNothing } of ranked) {
          if (cost.kind === 'needs') expect(cost.facts.length).toBeGreaterThan(0);
          else expect(againstNothing).toBe(costOfNothing(money) - cost.cost);
        }
      },
    ),
  );
});

test('each kind costs what it takes from the seller from now on', () => {
  const money = {
    claimed: 5000,
    known: { goods: 1200, shipping: 800, 'return-shipping': 700, recovered: 1000, fee: 1500 },
  };
  const costs = OfferKindSchema.options.map((kind) => {
    const cost = offerCost({ kind, amount: 900 }, money);
    return [kind, cost.kind === 'known' && cost.cost];
  });
  expect(Object.fromEntries(costs)).toEqual({
    refund: 900,
    'partial-refund': 900,
    resend: 2000,
    swap: 2000,
    return: 4700,
    coupon: 900,
    'duty-share': 900,
    wait: 0,
  });
  expect(costOfNothing(money)).toBe(6500);
});

test('a resend without what the goods cost is not guessed', () => {
  const cost = offerCost({ kind: 'resend' }, { claimed: 5000, known: { shipping: 800 } });
  expect(cost).toEqual({ kind: 'needs', facts: ['goods'] });
});

test('every answer of the walk leads to offers, and what happened to a claim', () => {
  for (const what of walkAnswers.what) {
    expect(claimOf({ what: [what] })).toBeDefined();
    expect(fittingOffers({ what: [what] }).length).toBeGreaterThan(1);
  }
  for (const wants of walkAnswers.wants) expect(fittingOffers({ wants: [wants] })).not.toEqual([]);
});

test('what the seller accepts and the customer wants comes first, and each offer once', () => {
  const chosen = {
    what: ['at-customs'],
    wants: ['money-back', 'help-with-customs'],
    acceptable: ['coupon', 'duty-share'],
  } as const;
  const offers = fittingOffers({
    what: [...chosen.what],
    wants: [...chosen.wants],
    acceptable: [...chosen.acceptable],
  });
  expect(offers.slice(0, 2)).toEqual(['duty-share', 'coupon']);
  expect(new Set(offers).size).toBe(offers.length);
  expect(fittingOffers({})).toEqual([]);
});
