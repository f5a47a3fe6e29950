import { IdSchema, LineSchema } from '../domain/text.ts';
import { TrackingEventSchema, TrackingLegSchema } from '../domain/tracking.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';
import { CaseDetailSchema } from './caseDetail.ts';

/** More than any record of a parcel has, in characters. */
export const LONGEST_RECORD = 300_000;

/** A record as it was pasted, and what the person says beside it. `source` names where it was copied from. */
export const TrackingRequestSchema = z.strictObject({
  caseId: IdSchema,
  text: z.string().max(LONGEST_RECORD),
  source: LineSchema.min(1),
  carrier: TrackingLegSchema.shape.carrier.min(1).exactOptional(),
  number: TrackingLegSchema.shape.number.exactOptional(),
  dates: z.enum(['dmy', 'mdy', 'ymd']).exactOptional(),
});

const CountSchema = z.int().nonnegative();

/** A line (from 1) that is no event, what it says, and why it is left out. */
const RefusedLineSchema = z.strictObject({ line: CountSchema, error: ErrorDataSchema });

/** What would be added, before anything is. `asks` says what must be known first. */
export const TrackingPreviewSchema = z.strictObject({
  events: z.array(TrackingEventSchema.omit({ id: true, legId: true })),
  refused: z.array(RefusedLineSchema),
  carrier: z.string().optional(),
  number: z.string().optional(),
  /** Of the events, how many the case has already. */
  known: CountSchema,
  /** Some dates can be read day first or month first. */
  isAmbiguous: z.boolean(),
  asks: ErrorDataSchema.optional(),
});
export type TrackingPreview = Readonly<z.infer<typeof TrackingPreviewSchema>>;

/** What became of a record. */
export const TrackingAddedSchema = z.strictObject({
  detail: CaseDetailSchema,
  added: CountSchema,
  known: CountSchema,
});

/** The text of a file that the person chose, or that they chose none. */
export const TrackingFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('read'), file: z.string(), text: z.string() }),
]);
