import { FeedbackCountsSchema } from '../outcomes/countFeedback.ts';
import { EndedDisputeSchema } from '../outcomes/endedDispute.ts';
import { z } from '../zod.ts';

/** Every dispute of the vault that is over, and what buyers said in the end; cases in the trash are left out. */
export const OutcomesSchema = z.strictObject({
  ended: z.array(EndedDisputeSchema),
  feedback: FeedbackCountsSchema,
});
