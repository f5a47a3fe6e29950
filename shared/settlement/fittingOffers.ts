import type { OfferKind, Reason } from '../domain/vocabulary.ts';
import type { ChosenAnswers, Happened, Wish } from '../domain/walkAnswers.ts';

/** The claim that an answer to "what happened" amounts to. */
const claims: Readonly<Record<Happened, Reason>> = {
  'not-arrived': 'not-received',
  late: 'late',
  damaged: 'damaged',
  different: 'not-as-described',
  'wrong-item': 'wrong-item',
  'parts-missing': 'missing-parts',
  fake: 'counterfeit',
  'at-customs': 'held-by-customs',
  'charged-wrongly': 'duplicate',
  'changed-mind': 'cancelled',
};

/** What puts right what happened; our advice. */
const cures: Readonly<Record<Happened, readonly OfferKind[]>> = {
  'not-arrived': ['wait', 'resend', 'refund'],
  late: ['wait', 'coupon', 'partial-refund'],
  damaged: ['partial-refund', 'resend', 'return', 'refund'],
  different: ['partial-refund', 'return', 'swap', 'refund'],
  'wrong-item': ['resend', 'swap', 'return', 'partial-refund'],
  'parts-missing': ['resend', 'partial-refund'],
  fake: ['refund', 'return'],
  'at-customs': ['duty-share', 'wait', 'refund'],
  'charged-wrongly': ['refund', 'partial-refund'],
  'changed-mind': ['return', 'swap', 'coupon'],
};

/** What gives the customer what they want; our advice. */
const fulfilments: Readonly<Record<Wish, readonly OfferKind[]>> = {
  'the-goods': ['wait', 'resend', 'swap'],
  'money-back': ['refund', 'return', 'partial-refund'],
  'part-back': ['partial-refund', 'coupon'],
  'another-one': ['resend', 'swap'],
  'send-back': ['return'],
  news: ['wait'],
  'help-with-customs': ['duty-share', 'wait'],
  apology: ['coupon', 'partial-refund'],
};

/** The claim that what happened amounts to; undefined as long as nothing was chosen. */
export const claimOf = ({ what: [first] = [] }: ChosenAnswers): Reason | undefined =>
  first && claims[first];

/**
 * Offers that fit the answers, the best first: what the seller would accept and the customer wants, then what the
 * customer wants, then what puts right what happened. Empty as long as nothing was chosen.
 */
export function fittingOffers(chosen: ChosenAnswers): readonly OfferKind[] {
  const wanted = (chosen.wants ?? []).flatMap((wish) => fulfilments[wish]);
  const curing = (chosen.what ?? []).flatMap((happened) => cures[happened]);
  const acceptable = chosen.acceptable ?? [];
  const both = wanted.filter((kind) => curing.includes(kind));
  const agreed = acceptable.filter((kind) => wanted.includes(kind));
  return [...new Set([...agreed, ...acceptable, ...both, ...wanted, ...curing])];
}
