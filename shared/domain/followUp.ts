import { z } from '../zod.ts';
import { InstantSchema, PlainDateSchema } from './moment.ts';
import { IdSchema, TextSchema } from './text.ts';

/** What to do for a case on a calendar date, and what came of it. */
export const FollowUpSchema = z.strictObject({
  id: IdSchema,
  on: PlainDateSchema,
  note: TextSchema.optional(),
  doneAt: InstantSchema.optional(),
  outcome: TextSchema.optional(),
});
export type FollowUp = Readonly<z.infer<typeof FollowUpSchema>>;
