import { type Verdict, verdicts } from '../domain/feedback.ts';
import { z } from '../zod.ts';

/** How often buyers were content, neither, or not. */
export const FeedbackCountsSchema = z.record(z.enum(verdicts), z.int().nonnegative());
export type FeedbackCounts = Readonly<z.infer<typeof FeedbackCountsSchema>>;

/** Counts what buyers said. */
export function countFeedback(said: readonly Verdict[]): FeedbackCounts {
  const count = (wanted: Verdict) => said.filter((one) => one === wanted).length;
  return {
    positive: count('positive'),
    neutral: count('neutral'),
    negative: count('negative'),
  };
}
