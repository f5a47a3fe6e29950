import { DisputeSchema, OfferSchema, RespondByBasisSchema } from '../domain/dispute.ts';
import { DisputeFieldsSchema } from '../domain/entryChange.ts';
import { MomentSchema, PlainDateSchema, ZoneSchema } from '../domain/moment.ts';
import { IdSchema } from '../domain/text.ts';
import { PlatformSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';

/** A claim to record. Without a respond-by date the rule of its destination counts. */
export const OpenDisputeRequestSchema = z.strictObject({
  caseId: IdSchema,
  claim: DisputeSchema.omit({
    id: true,
    respondByBasis: true,
    walk: true,
    outcome: true,
    cause: true,
    paid: true,
    closedOn: true,
  }),
});

/** A change of one dispute. */
export const ChangeDisputeSchema = z.strictObject({
  caseId: IdSchema,
  disputeId: IdSchema,
  set: DisputeFieldsSchema,
});

/** An offer that was made to the buyer now. */
export const RecordOfferSchema = z.strictObject({
  caseId: IdSchema,
  offer: OfferSchema.omit({ id: true, at: true, proofIds: true }),
});

/** A claim as far as the day of its answer depends on it. */
export const DueRequestSchema = z.strictObject({
  caseId: IdSchema,
  platform: PlatformSchema,
  reason: DisputeSchema.shape.reason,
  openedOn: PlainDateSchema,
  openedAt: DisputeSchema.shape.openedAt.unwrap().exactOptional(),
  destination: DisputeSchema.shape.destination.unwrap().exactOptional(),
});

/** Where the answer goes, and when it is due by the rule there; without a date none is known. */
export const DueSchema = z.strictObject({
  destination: z.string(),
  respondBy: PlainDateSchema.optional(),
  respondByBasis: RespondByBasisSchema,
  /** The zone in which the platform counts, where a source names it. */
  zone: ZoneSchema.optional(),
  /** Whether a rule there counts hours, so that the time of opening matters. */
  countsHours: z.boolean(),
  /** The last minute on the platform's wall and on the seller's; absent where only the day is known. */
  platform: MomentSchema.optional(),
  local: MomentSchema.optional(),
});
export type Due = Readonly<z.infer<typeof DueSchema>>;

/** Where answers can go. */
export const DestinationsSchema = z.strictObject({
  destinations: z.array(
    z.strictObject({ id: z.string(), name: z.string(), platforms: z.array(PlatformSchema) }),
  ),
});
