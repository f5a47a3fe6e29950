import { z } from '../zod.ts';
import { MomentSchema } from './moment.ts';
import { IdSchema, LineSchema } from './text.ts';

/** One carrier's part of a parcel's way: carrier and number. A parcel often has several. */
export const TrackingLegSchema = z.strictObject({
  id: IdSchema,
  carrier: LineSchema,
  number: z.string().min(1).max(100),
  /** Where the record was copied from: a site, a mail, an export. */
  copiedFrom: LineSchema.optional(),
  copiedAt: MomentSchema.optional(),
});
export type TrackingLeg = Readonly<z.infer<typeof TrackingLegSchema>>;

/** One line of a carrier's record, in the carrier's own words. */
export const TrackingEventSchema = z.strictObject({
  id: IdSchema,
  legId: IdSchema,
  at: MomentSchema,
  text: LineSchema.min(1),
  place: LineSchema.optional(),
  /** The carrier's own code of the event, if the record has one. */
  code: z.string().max(100).optional(),
  translation: LineSchema.optional(),
});
export type TrackingEvent = Readonly<z.infer<typeof TrackingEventSchema>>;
