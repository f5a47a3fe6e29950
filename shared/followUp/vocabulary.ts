import { z } from '../zod.ts';

/** The groups of Today, the most urgent first. */
export const TodayGroupSchema = z.enum([
  'respond-now',
  'buyer-waits',
  'tell-first',
  'follow-up',
  'evidence-missing',
  'protection-ends',
]);
export type TodayGroup = z.infer<typeof TodayGroupSchema>;

/** The situations that there are words for. */
export const SituationSchema = z.enum([
  'delay',
  'out-of-stock',
  'customs-duties',
  'customs-cleared',
  'arriving',
  'failed-attempt',
  'delivered',
  'offer',
  'first-answer',
  'final-answer',
  'thanks',
]);
export type Situation = z.infer<typeof SituationSchema>;

/** What may set the date of the next follow-up; of those that are equally urgent the first counts. */
export const FollowUpRuleSchema = z.enum([
  'answer-due',
  'answer-date-missing',
  'buyer-waits',
  'out-of-stock',
  'held-at-customs',
  'lost',
  'failed-attempt',
  'delayed',
  'promise-ending',
  'no-movement',
  'customs-cleared',
  'arriving',
  'delivered',
  'reminder',
  'prepare-answer',
  'decision-awaited',
  'not-packed',
  'not-handed-over',
  'not-scanned',
  'at-customs',
  'not-delivered',
  'return-awaited',
  'thanks',
  'close-case',
  'dispute-proof',
  'packing-photos',
  'protection-ends',
]);
export type FollowUpRule = z.infer<typeof FollowUpRuleSchema>;
