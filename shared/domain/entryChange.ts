import { z } from '../zod.ts';
import { OrderItemSchema } from './case.ts';
import { DisputeSchema, OfferSchema } from './dispute.ts';
import { MessageSchema } from './message.ts';
import { IdSchema } from './text.ts';
import { TrackingLegSchema } from './tracking.ts';

/** The value of a field, null to take it away; what is left out stays. */
const maybe = <S extends z.ZodType>(schema: S) => schema.nullable().exactOptional();

const { title, quantity, sku, price, listing } = OrderItemSchema.shape;
const { direction, at, channel, language, text, translation } = MessageSchema.shape;
const claim = DisputeSchema.shape;
const offer = OfferSchema.shape;

/** An item of the order before it has an id. */
export const NewOrderItemSchema = OrderItemSchema.omit({ id: true });
export type NewOrderItem = Readonly<z.infer<typeof NewOrderItemSchema>>;

/** A change of one entry of a list that a person keeps by hand. */
export const EntryChangeSchema = z.discriminatedUnion('list', [
  z.strictObject({
    list: z.literal('items'),
    id: IdSchema,
    set: z.strictObject({
      title: title.min(1).exactOptional(),
      quantity: quantity.exactOptional(),
      sku: maybe(sku.unwrap()),
      price: maybe(price.unwrap()),
      listing: maybe(listing.unwrap()),
    }),
  }),
  z.strictObject({
    list: z.literal('legs'),
    id: IdSchema,
    set: z.strictObject({
      carrier: TrackingLegSchema.shape.carrier.min(1).exactOptional(),
      number: TrackingLegSchema.shape.number.exactOptional(),
    }),
  }),
  z.strictObject({
    list: z.literal('messages'),
    id: IdSchema,
    set: z.strictObject({
      direction: direction.exactOptional(),
      at: at.exactOptional(),
      channel: maybe(channel.unwrap()),
      language: maybe(language.unwrap()),
      text: text.exactOptional(),
      translation: maybe(translation.unwrap()),
    }),
  }),
  z.strictObject({
    list: z.literal('offers'),
    id: IdSchema,
    set: z.strictObject({
      note: maybe(offer.note.unwrap()),
      answer: maybe(offer.answer.unwrap()),
      proofIds: maybe(offer.proofIds.unwrap()),
    }),
  }),
]);
export type EntryChange = Readonly<z.infer<typeof EntryChangeSchema>>;

/** A change of a dispute. A respond-by date of null gives the day back to the rule of the destination. */
export const DisputeFieldsSchema = z.strictObject({
  platform: claim.platform.exactOptional(),
  reason: claim.reason.exactOptional(),
  openedOn: claim.openedOn.exactOptional(),
  openedAt: maybe(claim.openedAt.unwrap()),
  platformCase: maybe(claim.platformCase.unwrap()),
  claim: maybe(claim.claim.unwrap()),
  amount: maybe(claim.amount.unwrap()),
  destination: maybe(claim.destination.unwrap()),
  respondBy: maybe(claim.respondBy.unwrap()),
  request: maybe(claim.request.unwrap()),
  outcome: maybe(claim.outcome.unwrap()),
  cause: maybe(claim.cause.unwrap()),
  paid: maybe(claim.paid.unwrap()),
  walk: maybe(claim.walk.unwrap()),
});
export type DisputeFields = Readonly<z.infer<typeof DisputeFieldsSchema>>;

/** The entries that a person may take out of a case. What belongs to one goes with it. */
export const EntryNameSchema = z.strictObject({
  list: z.enum(['items', 'legs', 'events', 'messages', 'followUps', 'disputes', 'offers']),
  id: IdSchema,
});
export type EntryName = Readonly<z.infer<typeof EntryNameSchema>>;
