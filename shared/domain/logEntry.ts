import { z } from '../zod.ts';
import { ChangesSchema } from './edit.ts';
import { InstantSchema } from './moment.ts';
import { IdSchema, Sha256Schema } from './text.ts';

/** The version of the entries that this program writes. Older ones are read through upcasts. */
export const ENTRY_VERSION = 1;

/**
 * A hybrid logical clock: the time, and a counter for entries of one millisecond. Sorts as text, and never
 * runs backwards within a case even when the computer's clock does.
 */
export const HlcSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}$/);

/** The sealed part of an entry: who, when, and the hashes that chain it to the entry before it. */
const EntryHeadSchema = z.strictObject({
  v: z.literal(ENTRY_VERSION),
  /** The case. */
  id: IdSchema,
  /** The device whose log this is. */
  dev: IdSchema,
  /** Counts the entries of this device for this case, from 1. */
  seq: z.int().positive(),
  hlc: HlcSchema,
  /** What the clock of the device said. For people; the order comes from `hlc`. */
  at: InstantSchema,
  type: z.literal('edit'),
  /** SHA-256 of the payload's bytes, so that the payload can be erased and the chain still holds. */
  ph: Sha256Schema,
  /** `h` of the entry before, 64 zeros in the first one. */
  prev: Sha256Schema,
});
export type EntryHead = Readonly<z.infer<typeof EntryHeadSchema>>;

const SealedSchema = EntryHeadSchema.extend({
  /** SHA-256 of the bytes of the sealed part. */
  h: Sha256Schema,
});

/**
 * One line of the log of a case: a change as it was saved, with a salt (so that a short name cannot be guessed
 * from its hash); or only that there was one, when its content has been erased.
 */
export const LogEntrySchema = z.union([
  SealedSchema.extend({ salt: z.string().min(1).max(64), ...ChangesSchema.shape }),
  SealedSchema.extend({ erased: z.literal(true) }),
]);
export type LogEntry = Readonly<z.infer<typeof LogEntrySchema>>;
