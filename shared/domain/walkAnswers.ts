import { z } from '../zod.ts';
import { OfferKindSchema } from './vocabulary.ts';

/** What happened, as the customer would say it. */
const HappenedSchema = z.enum([
  'not-arrived',
  'late',
  'damaged',
  'different',
  'wrong-item',
  'parts-missing',
  'fake',
  'at-customs',
  'charged-wrongly',
  'changed-mind',
]);
export type Happened = z.infer<typeof HappenedSchema>;

/** Why it happened, as far as the seller knows. */
const CauseSchema = z.enum([
  'carrier',
  'customs',
  'out-of-stock',
  'packing',
  'our-mistake',
  'listing-unclear',
  'wrong-address',
  'not-known',
]);

/** What the customer wants. */
const WishSchema = z.enum([
  'the-goods',
  'money-back',
  'part-back',
  'another-one',
  'send-back',
  'news',
  'help-with-customs',
  'apology',
]);
export type Wish = z.infer<typeof WishSchema>;

const some = <S extends z.ZodType>(answer: S) => z.array(answer).max(12).optional();

/** Ready answers to the four questions of the walk that were chosen, in the order in which they were. */
export const ChosenAnswersSchema = z.strictObject({
  what: some(HappenedSchema),
  why: some(CauseSchema),
  wants: some(WishSchema),
  acceptable: some(OfferKindSchema),
});
export type ChosenAnswers = Readonly<z.infer<typeof ChosenAnswersSchema>>;

/** The ready answers of each question, in the order of the questions. */
export const walkAnswers = {
  what: HappenedSchema.options,
  why: CauseSchema.options,
  wants: WishSchema.options,
  acceptable: OfferKindSchema.options,
} as const;
export type WalkQuestion = keyof typeof walkAnswers;
