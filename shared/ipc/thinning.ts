import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

const CountSchema = z.int().nonnegative();

/** Large photos of orders that nobody can dispute any more, as they are now. */
export const ThinningOfferSchema = z.strictObject({
  cases: CountSchema,
  photos: CountSchema,
  bytes: CountSchema,
});

/** What was made smaller, the bytes that become free when the originals go, and what could not be made smaller. */
export const ThinningDoneSchema = ThinningOfferSchema.extend({ refused: z.array(ErrorDataSchema) });
