import { assertNever } from '../assertNever.ts';
import type { OfferKind } from '../domain/vocabulary.ts';

/** What can be known of the money of a dispute, besides what is claimed. */
export const costFacts = ['goods', 'shipping', 'return-shipping', 'recovered', 'fee'] as const;
export type CostFact = (typeof costFacts)[number];

/**
 * The money of a dispute in minor units of the currency of the claim. `goods` and `shipping` are what it costs to
 * send once more, `return-shipping` what a return costs the seller, `recovered` what returned goods are worth again,
 * `fee` what a lost dispute costs on top.
 */
export type DisputeMoney = Readonly<{
  claimed: number;
  known: Readonly<Partial<Record<CostFact, number>>>;
}>;

/** An offer to reckon; `amount` in minor units of the currency of the claim, where its kind has one. */
export type OfferTerms = Readonly<{ kind: OfferKind; amount?: number | undefined }>;

/** What an offer costs from now on, or what must be known to say it. What was sent already is gone either way. */
export type OfferCost =
  | Readonly<{ kind: 'known'; cost: number; atMost: boolean }>
  | Readonly<{ kind: 'needs'; facts: readonly (CostFact | 'amount')[] }>;

/** Kinds that are nothing without an amount of their own. */
export const kindsWithAmount = [
  'partial-refund',
  'coupon',
  'duty-share',
] as const satisfies readonly OfferKind[];

const known = (cost: number, atMost = false): OfferCost => ({ kind: 'known', cost, atMost });

/** Adds up facts; says which are missing. */
function sumOf({ known: facts }: DisputeMoney, names: readonly CostFact[], more = 0): OfferCost {
  const missing = names.filter((name) => facts[name] === undefined);
  if (missing.length > 0) return { kind: 'needs', facts: missing };
  return known(names.reduce((sum, name) => sum + (facts[name] ?? 0), more));
}

/** What an offer costs the seller. A coupon costs its amount only when it is used, so at most that. */
export function offerCost({ kind, amount }: OfferTerms, money: DisputeMoney): OfferCost {
  switch (kind) {
    case 'refund':
      return known(amount ?? money.claimed);
    case 'partial-refund':
    case 'duty-share':
      return amount === undefined ? { kind: 'needs', facts: ['amount'] } : known(amount);
    case 'coupon':
      return amount === undefined ? { kind: 'needs', facts: ['amount'] } : known(amount, true);
    case 'resend':
    case 'swap':
      return sumOf(money, ['goods', 'shipping']);
    case 'return':
      return sumOf(money, ['return-shipping'], money.claimed - (money.known.recovered ?? 0));
    case 'wait':
      return known(0);
    default:
      return assertNever(kind);
  }
}

/** What it costs to do nothing: platforms then give the customer what they claim. */
export const costOfNothing = ({ claimed, known: { fee = 0 } }: DisputeMoney): number =>
  claimed + fee;
