import { z } from '../zod.ts';
import { PlainDateSchema } from './moment.ts';
import { TextSchema } from './text.ts';

/** What buyers give where there are no stars. */
export const verdicts = ['positive', 'neutral', 'negative'] as const;
export type Verdict = (typeof verdicts)[number];

/** Stars, or a word where the platform has no stars. */
export const RatingSchema = z.union([z.literal([1, 2, 3, 4, 5]), z.enum(verdicts)]);
export type Rating = z.infer<typeof RatingSchema>;

/** All ratings, the best first. */
export const ratings: readonly Rating[] = [5, 4, 3, 2, 1, ...verdicts];

/** What the buyer left in public when all was over. */
export const FeedbackSchema = z.strictObject({
  rating: RatingSchema,
  on: PlainDateSchema.optional(),
  text: TextSchema.optional(),
});
export type Feedback = Readonly<z.infer<typeof FeedbackSchema>>;

/** A rating as a person or another program writes it: `5`, `positive`. Undefined when it is none. */
export const readRating = (typed: string): Rating | undefined =>
  ratings.find((rating) => String(rating) === typed);

/** What a rating says: four stars and more are good, three are neither. */
export function verdictOf(rating: Rating): Verdict {
  if (typeof rating === 'string') return rating;
  if (rating === 3) return 'neutral';
  return rating > 3 ? 'positive' : 'negative';
}
