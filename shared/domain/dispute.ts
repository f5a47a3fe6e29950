import { z } from '../zod.ts';
import { MomentSchema, PlainDateSchema } from './moment.ts';
import { MoneySchema } from './money.ts';
import { IdSchema, LineSchema, TextSchema } from './text.ts';
import { OfferKindSchema, PlatformSchema, ReasonSchema } from './vocabulary.ts';
import { ChosenAnswersSchema } from './walkAnswers.ts';

/** The four questions asked from the customer's side, answered in words and by what was chosen; all may be skipped. */
export const WalkSchema = z.strictObject({
  what: TextSchema.optional(),
  why: TextSchema.optional(),
  wants: TextSchema.optional(),
  acceptable: TextSchema.optional(),
  chosen: ChosenAnswersSchema.optional(),
});
export type Walk = Readonly<z.infer<typeof WalkSchema>>;

/** How a dispute ended. */
export const OutcomeSchema = z.enum(['won', 'lost', 'settled', 'withdrawn']);

/** Where the respond-by date comes from: the seller's case page, or a rule of the destination with its source. */
export const RespondByBasisSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('by-hand') }),
  z.strictObject({
    kind: z.literal('rule'),
    rule: z.string().max(60),
    days: z.number(),
    /** Where the rule is in hours and the time of opening is known: the hours that the answer may take. */
    hours: z.number().optional(),
    source: z.string().max(500),
    sourceAge: z.string().max(300),
    /** Where the seller corrected the figure: the day on which they did. The source then tells of the former one. */
    changedOn: PlainDateSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type RespondByBasis = Readonly<z.infer<typeof RespondByBasisSchema>>;

/** A claim on a case. */
export const DisputeSchema = z.strictObject({
  id: IdSchema,
  platform: PlatformSchema,
  reason: ReasonSchema,
  openedOn: PlainDateSchema,
  /** The same with its time and zone, where the platform shows them: rules in hours then count to the minute. */
  openedAt: MomentSchema.optional(),
  /** The platform's own number of the case. */
  platformCase: LineSchema.optional(),
  /** What the customer says, in their words. */
  claim: TextSchema.optional(),
  amount: MoneySchema.optional(),
  /** The profile of the place where the answer goes. */
  destination: z.string().max(60).optional(),
  respondBy: PlainDateSchema.optional(),
  respondByBasis: RespondByBasisSchema,
  walk: WalkSchema.optional(),
  /** What the seller asks the reviewer to decide, in one or two sentences. */
  request: TextSchema.optional(),
  outcome: OutcomeSchema.optional(),
  cause: LineSchema.optional(),
  /** What the seller paid in the end. */
  paid: MoneySchema.optional(),
  closedOn: PlainDateSchema.optional(),
});
export type Dispute = Readonly<z.infer<typeof DisputeSchema>>;

/** A settlement proposed to the customer in a dispute. */
export const OfferSchema = z.strictObject({
  id: IdSchema,
  disputeId: IdSchema,
  kind: OfferKindSchema,
  amount: MoneySchema.optional(),
  at: MomentSchema.optional(),
  note: TextSchema.optional(),
  /** What it costs the seller, as reckoned when it was made. */
  cost: MoneySchema.optional(),
  answer: z.enum(['accepted', 'refused', 'open']).optional(),
  /** Evidence of the customer's answer. */
  proofIds: z.array(IdSchema).max(100).optional(),
});
export type Offer = Readonly<z.infer<typeof OfferSchema>>;
