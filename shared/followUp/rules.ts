import type { FollowUpRule, Situation, TodayGroup } from './vocabulary.ts';

/** What a rule is: where its line stands on Today, after how many days, and which words fit. */
export type RuleSpec = Readonly<{
  group: TodayGroup;
  /** Days from what happened to the follow-up; negative before a date that comes. */
  first: number;
  /** Days from when it was done, or the buyer was told, to the next time; without it once is enough. */
  again?: number;
  situation?: Situation;
}>;

/**
 * Every rule. The days are our advice: the notice before an answer is the 48 hours in which platforms want one
 * (Amazon, Etsy); an own number of days may take the place of each.
 */
export const followUpRules: Readonly<Record<FollowUpRule, RuleSpec>> = {
  'answer-due': { group: 'respond-now', first: -2, situation: 'first-answer' },
  'answer-date-missing': { group: 'respond-now', first: 0, again: 2, situation: 'first-answer' },
  'buyer-waits': { group: 'buyer-waits', first: 0 },
  'out-of-stock': { group: 'tell-first', first: 0, again: 3, situation: 'out-of-stock' },
  'held-at-customs': { group: 'tell-first', first: 0, again: 3, situation: 'customs-duties' },
  lost: { group: 'tell-first', first: 0, again: 5, situation: 'offer' },
  'failed-attempt': { group: 'tell-first', first: 0, again: 2, situation: 'failed-attempt' },
  delayed: { group: 'tell-first', first: 0, again: 5, situation: 'delay' },
  'promise-ending': { group: 'tell-first', first: -1, again: 5, situation: 'delay' },
  'no-movement': { group: 'tell-first', first: 7, again: 5, situation: 'delay' },
  'customs-cleared': { group: 'tell-first', first: 0, situation: 'customs-cleared' },
  arriving: { group: 'tell-first', first: 0, situation: 'arriving' },
  delivered: { group: 'tell-first', first: 1, situation: 'delivered' },
  reminder: { group: 'follow-up', first: 0 },
  'prepare-answer': { group: 'follow-up', first: 0, situation: 'first-answer' },
  'decision-awaited': { group: 'follow-up', first: 7, again: 7 },
  'not-packed': { group: 'follow-up', first: 1, again: 1 },
  'not-handed-over': { group: 'follow-up', first: 1, again: 1 },
  'not-scanned': { group: 'follow-up', first: 3, again: 3 },
  'at-customs': { group: 'follow-up', first: 4, again: 3 },
  'not-delivered': { group: 'follow-up', first: 2, again: 2 },
  'return-awaited': { group: 'follow-up', first: 7, again: 7 },
  thanks: { group: 'follow-up', first: 7, situation: 'thanks' },
  'close-case': { group: 'follow-up', first: 30, again: 30 },
  'dispute-proof': { group: 'evidence-missing', first: 0, again: 3 },
  'packing-photos': { group: 'evidence-missing', first: 0 },
  'protection-ends': { group: 'protection-ends', first: -7, again: 3 },
};

/** Own numbers of days for some rules, by rule; see `RuleSpec` for what they count. */
export type FollowUpIntervals = Readonly<
  Partial<Record<FollowUpRule, Readonly<{ first?: number; again?: number }>>>
>;
