import { z } from '../zod.ts';
import { DisputeSchema, OfferSchema } from './dispute.ts';
import { DossierExportSchema } from './dossierExport.ts';
import { EvidenceItemSchema } from './evidence.ts';
import { FeedbackSchema } from './feedback.ts';
import { FollowUpSchema } from './followUp.ts';
import { MessageSchema } from './message.ts';
import { InstantSchema, MomentSchema, PlainDateSchema } from './moment.ts';
import { MoneySchema } from './money.ts';
import { CountrySchema, IdSchema, LanguageSchema, LineSchema, TextSchema } from './text.ts';
import { TrackingEventSchema, TrackingLegSchema } from './tracking.ts';
import { PlatformSchema, StageSchema } from './vocabulary.ts';

/** The number of an order as its platform shows it. */
export const OrderNumberSchema = z.string().min(1).max(200);

/** The customer. One name field: names are not split. */
export const BuyerSchema = z.strictObject({
  name: LineSchema.optional(),
  country: CountrySchema.optional(),
  language: LanguageSchema.optional(),
  email: LineSchema.optional(),
  phone: LineSchema.optional(),
  address: LineSchema.optional(),
});

/** What is known of the order itself; dates as the shop shows them. */
export const OrderSchema = z.strictObject({
  orderedAt: MomentSchema.optional(),
  paidAt: MomentSchema.optional(),
  total: MoneySchema.optional(),
  /** The delivery date that the buyer was promised. */
  promisedOn: PlainDateSchema.optional(),
  /** The last day on which the platform protects the buyer, as the order page shows it. */
  protectedUntil: PlainDateSchema.optional(),
});

/** One line of the order. */
export const OrderItemSchema = z.strictObject({
  id: IdSchema,
  title: LineSchema,
  quantity: z.int().positive(),
  sku: LineSchema.optional(),
  price: MoneySchema.optional(),
  listing: LineSchema.optional(),
});
export type OrderItem = Readonly<z.infer<typeof OrderItemSchema>>;

/** One order from payment to the end. Lists hold items with ids and are never addressed by position. */
export const CaseSchema = z.strictObject({
  id: IdSchema,
  platform: PlatformSchema,
  orderNumber: OrderNumberSchema,
  shop: LineSchema.optional(),
  stage: StageSchema,
  /** The day on which the seller set the stage; none where nobody knows. */
  stageOn: PlainDateSchema.optional(),
  notes: TextSchema.optional(),
  feedback: FeedbackSchema.optional(),
  /** In the trash since then. */
  deletedAt: InstantSchema.optional(),
  buyer: BuyerSchema,
  order: OrderSchema,
  items: z.array(OrderItemSchema),
  evidence: z.array(EvidenceItemSchema),
  legs: z.array(TrackingLegSchema),
  events: z.array(TrackingEventSchema),
  messages: z.array(MessageSchema),
  followUps: z.array(FollowUpSchema),
  disputes: z.array(DisputeSchema),
  offers: z.array(OfferSchema),
  /** Dossiers that were written; cases of older programs have none. */
  exports: z.array(DossierExportSchema).default([]),
});
export type Case = Readonly<z.infer<typeof CaseSchema>>;

/** The lists of a case, as edits name them. */
export const ListNameSchema = z.enum([
  'items',
  'evidence',
  'legs',
  'events',
  'messages',
  'followUps',
  'disputes',
  'offers',
  'exports',
]);
export type ListName = z.infer<typeof ListNameSchema>;
