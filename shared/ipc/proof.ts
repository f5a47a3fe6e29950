import { RespondByBasisSchema } from '../domain/dispute.ts';
import { MomentSchema, PlainDateSchema } from '../domain/moment.ts';
import { IdSchema } from '../domain/text.ts';
import { ReasonSchema } from '../domain/vocabulary.ts';
import { doubts, exhibitKinds, proofStates } from '../proof/checklist.ts';
import { findingCodes, findingParts } from '../proof/consistency/finding.ts';
import {
  NeedSchema,
  ProofFaultSchema,
  SlotSchema,
  SourcedSchema,
  StepSchema,
} from '../proof/evidenceProfile.ts';
import { z } from '../zod.ts';

/** Names one dispute. */
export const DisputeNameSchema = z.strictObject({ disputeId: IdSchema });

const WhySchema = z.strictObject({
  code: z.enum([...ProofFaultSchema.options, ...doubts, 'present', 'missing']),
  backing: SourcedSchema.optional(),
});

const ItemSchema = z.strictObject({
  slot: SlotSchema,
  need: NeedSchema,
  state: z.enum(proofStates),
  exhibits: z
    .array(z.strictObject({ kind: z.enum(exhibitKinds), id: z.string(), name: z.string() }))
    .readonly(),
  why: z.array(WhySchema).readonly(),
  backing: SourcedSchema.optional(),
});
/** One piece of proof that is wanted, and what is at hand for it. */
export type ProofItem = Readonly<z.infer<typeof ItemSchema>>;

const ListSchema = z.strictObject({
  reason: ReasonSchema,
  isKnown: z.boolean(),
  items: z.array(ItemSchema).readonly(),
});

const CountSchema = z.strictObject({
  rule: z.string(),
  figure: z.number(),
  unit: z.enum(['hours', 'calendar', 'working']),
  from: z.enum(['opened', 'notice', 'request']),
  date: PlainDateSchema,
  at: z.string().optional(),
  holidaysOf: z.string().optional(),
});

const DeadlineSchema = z.strictObject({
  respondBy: PlainDateSchema.optional(),
  basis: RespondByBasisSchema,
  /** The last minute on the platform's wall and on the seller's; absent where only the day is known. */
  platform: MomentSchema.optional(),
  local: MomentSchema.optional(),
  counts: z.array(CountSchema).readonly(),
});
export type Deadline = Readonly<z.infer<typeof DeadlineSchema>>;

/** What stands in a dispute: its deadline, the platform's own words and steps, and what the proof is worth. */
export const JudgementSchema = z.strictObject({
  disputeId: IdSchema,
  destinationId: z.string(),
  destinationName: z.string(),
  names: z.array(z.string()).readonly(),
  steps: SourcedSchema.extend({ order: z.array(StepSchema) }).optional(),
  deadline: DeadlineSchema,
  checklist: ListSchema.extend({ neighbourClaim: ListSchema.optional() }),
});
export type Judgement = Readonly<z.infer<typeof JudgementSchema>>;

/** What a reviewer may stumble over, each something to look at. */
export const FindingsSchema = z.strictObject({
  findings: z
    .array(
      z.strictObject({
        code: z.enum(findingCodes),
        part: z.enum(findingParts),
        id: z.string().optional(),
        params: z.record(z.string(), z.string()),
      }),
    )
    .readonly(),
});
