import { ReasonSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';

/** One kind of proof that a reviewer may want. */
export const SlotSchema = z.enum([
  'tracking-record',
  'delivery-proof',
  'signature',
  'delivery-address',
  'customs-event',
  'waybill',
  'hand-over',
  'parcel-photo',
  'item-photo',
  'packing-video',
  'weight',
  'weight-record',
  'serial-number',
  'listing',
  'measurements',
  'duty-note',
  'order-record',
  'second-order',
  'invoice',
  'brand-papers',
  'customs-form',
  'customs-letter',
  'customs-help',
  'messages',
  'customer-confirmation',
  'new-date',
  'customer-photo',
  'return-slip',
  'return-photos',
  'refund-record',
  'refund-policy',
  'address-match',
  'earlier-orders',
  'answer',
]);
export type Slot = z.infer<typeof SlotSchema>;

/** How much a reviewer wants a piece of proof. */
export const NeedSchema = z.enum(['required', 'helpful']);

/** The steps that a dispute goes through. */
export const StepSchema = z.enum([
  'help-request',
  'inquiry',
  'claim',
  'seller-answers',
  'settlement',
  'escalation',
  'platform-reviews',
  'bank-reviews',
  'decision',
  'appeal',
  'arbitration',
]);

/** Where a statement comes from, how old that is, and how far it can be trusted. */
export const SourcedSchema = z.strictObject({
  source: z.string().min(1),
  sourceAge: z.string().min(1),
  confidence: z.enum(['high', 'medium', 'low', 'ours']),
});

const WantSchema = SourcedSchema.extend({
  reasons: z.array(ReasonSchema).min(1),
  slots: z
    .array(
      z.strictObject({
        slot: SlotSchema,
        need: NeedSchema,
        /** Required only above this amount, as `750 USD`; helpful below. */
        above: z
          .string()
          .regex(/^\d+ [A-Z]{3}$/)
          .optional(),
      }),
    )
    .min(1),
});

/** Faults of a piece of proof that its reviewer has a say on. */
export const ProofFaultSchema = z.enum([
  'tracking-screenshot',
  'chat-screenshot',
  'taken-after-claim',
  'delivered-after-claim',
  'delivery-without-file',
  'video',
  'pdf',
]);
export type ProofFault = z.infer<typeof ProofFaultSchema>;

const RuleSchema = SourcedSchema.extend({
  fault: ProofFaultSchema,
  /** Only in these slots; everywhere where it is absent. */
  slots: z.array(SlotSchema).min(1).optional(),
  effect: z.enum(['accepted', 'weak', 'refused']),
});
export type ProofRule = Readonly<z.infer<typeof RuleSchema>>;

/**
 * What is known of the proof that one destination wants, named as the destination is. A reason that no entry names was
 * found in no source: what its reviewer wants is unknown, and only our own advice (`generic`) stands there.
 */
export const EvidenceProfileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Another profile whose lists count here too, because a source says so. */
  sameAs: SourcedSchema.extend({ id: z.string() }).optional(),
  /** How the destination calls a claim. */
  names: SourcedSchema.extend({
    claims: z.partialRecord(ReasonSchema, z.array(z.string().min(1)).min(1)),
  }).optional(),
  steps: SourcedSchema.extend({ order: z.array(StepSchema).min(1) }).optional(),
  wants: z.array(WantSchema),
  rules: z.array(RuleSchema).optional(),
});
export type EvidenceProfile = Readonly<z.infer<typeof EvidenceProfileSchema>>;

/** Where a demand comes from: its source and age, or nobody but us. */
export type Backing = Readonly<z.infer<typeof SourcedSchema>>;
