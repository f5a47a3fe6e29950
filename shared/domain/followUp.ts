import { FollowUpRuleSchema } from '../followUp/vocabulary.ts';
import { z } from '../zod.ts';
import { InstantSchema, PlainDateSchema } from './moment.ts';
import { IdSchema, TextSchema } from './text.ts';

/** What to do for a case on a calendar date, and what came of it. */
export const FollowUpSchema = z.strictObject({
  id: IdSchema,
  on: PlainDateSchema,
  note: TextSchema.optional(),
  doneAt: InstantSchema.optional(),
  /** The day on which it was done, as the seller's wall showed it. */
  doneOn: PlainDateSchema.optional(),
  outcome: TextSchema.optional(),
  /** The rule that asked for it; none in a reminder of the seller's own. */
  rule: FollowUpRuleSchema.optional(),
  /** What the rule spoke of: the id of a dispute or message. */
  about: IdSchema.optional(),
  /** The day of the seller's on which they put the case off until `on`. */
  snoozedOn: PlainDateSchema.optional(),
});
export type FollowUp = Readonly<z.infer<typeof FollowUpSchema>>;
