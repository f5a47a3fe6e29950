import { type OfferKind, OfferKindSchema } from '../domain/vocabulary.ts';
import {
  costOfNothing,
  type DisputeMoney,
  kindsWithAmount,
  type OfferCost,
  type OfferTerms,
  offerCost,
} from './offerCost.ts';

/** An offer among others; `againstNothing` is what it saves, negative where doing nothing is cheaper. */
export type RankedOffer = Readonly<{
  kind: OfferKind;
  amount?: number;
  cost: OfferCost;
  againstNothing?: number;
}>;

/** One offer with its cost and what it saves. */
export function reckonOffer({ kind, amount }: OfferTerms, money: DisputeMoney): RankedOffer {
  const cost = offerCost({ kind, amount }, money);
  return {
    kind,
    ...(amount !== undefined && { amount }),
    cost,
    ...(cost.kind === 'known' && { againstNothing: costOfNothing(money) - cost.cost }),
  };
}

const height = ({ cost }: RankedOffer): number =>
  cost.kind === 'known' ? cost.cost : Number.POSITIVE_INFINITY;

/** Waiting settles nothing, and what has an amount of its own is only compared when it was asked for. */
const isComparable = (kind: OfferKind): boolean =>
  kind !== 'wait' && !kindsWithAmount.some((one) => one === kind);

/** The offer asked for among those that need no amount of their own: the cheapest first, the unknown last. */
export function rankOffers(asked: OfferTerms, money: DisputeMoney): readonly RankedOffer[] {
  return OfferKindSchema.options
    .filter((kind) => kind === asked.kind || isComparable(kind))
    .map((kind) => reckonOffer(kind === asked.kind ? asked : { kind }, money))
    .toSorted((a, b) => (height(a) < height(b) ? -1 : Number(height(a) > height(b))));
}
