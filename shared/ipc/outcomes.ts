import { EndedDisputeSchema } from '../outcomes/endedDispute.ts';
import { z } from '../zod.ts';

/** Every dispute of the vault that is over; those of cases in the trash are left out. */
export const OutcomesSchema = z.strictObject({ ended: z.array(EndedDisputeSchema) });
