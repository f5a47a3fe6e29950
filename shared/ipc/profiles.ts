import { CorrectionSchema } from '../destinations/corrections.ts';
import { DestinationSchema, ProfileIdSchema } from '../destinations/destination.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

/** What is known of every destination, and the files that could not be read: of the program, and of the vault. */
export const ProfilesSchema = z.strictObject({
  profiles: z.array(DestinationSchema).readonly(),
  refused: z.array(ErrorDataSchema).readonly(),
  /** Whether there is a vault that takes corrections. */
  canCorrect: z.boolean(),
});
export type Profiles = Readonly<z.infer<typeof ProfilesSchema>>;

/** One value of a destination to correct, or to take back. */
export const CorrectProfileSchema = z.strictObject({
  id: ProfileIdSchema,
  correction: CorrectionSchema,
});
