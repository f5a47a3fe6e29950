import { z } from '../zod.ts';

/** Where a case was sold. */
export const PlatformSchema = z.enum([
  'aliexpress',
  'amazon',
  'ebay',
  'etsy',
  'shopify',
  'paypal',
  'stripe',
  'tiktok-shop',
  'walmart',
  'temu',
  'shopee',
  'lazada',
  'mercadolibre',
  'wish',
  'woocommerce',
  'other',
]);
export type Platform = z.infer<typeof PlatformSchema>;

/** What the customer, or the bank for them, claims. */
export const ReasonSchema = z.enum([
  'not-received',
  'late',
  'not-as-described',
  'damaged',
  'wrong-item',
  'missing-parts',
  'counterfeit',
  'out-of-stock',
  'held-by-customs',
  'refused-by-buyer',
  'unauthorised',
  'duplicate',
  'credit-not-processed',
  'cancelled',
  'other',
]);
export type Reason = z.infer<typeof ReasonSchema>;

/** Where the parcel is, exceptions included. */
export const StageSchema = z.enum([
  'paid',
  'packed',
  'shipped',
  'in-transit',
  'at-customs',
  'held-at-customs',
  'delayed',
  'out-for-delivery',
  'failed-attempt',
  'delivered',
  'returning',
  'lost',
  'out-of-stock',
  'closed',
]);
export type Stage = z.infer<typeof StageSchema>;

/** What an evidence item shows. */
export const EvidenceKindSchema = z.enum([
  'listing',
  'duty-note',
  'order',
  'item',
  'label',
  'inner-packing',
  'outer-packing',
  'weight',
  'sealed-parcel',
  'waybill',
  'hand-over',
  'customs-form',
  'invoice',
  'tracking',
  'carrier-mail',
  'delivery-proof',
  'return-slip',
  'customer-photo',
  'chat',
  'video',
  'other',
]);
export type EvidenceKind = z.infer<typeof EvidenceKindSchema>;

/** What the seller may propose to settle. */
export const OfferKindSchema = z.enum([
  'refund',
  'partial-refund',
  'resend',
  'swap',
  'return',
  'coupon',
  'duty-share',
  'wait',
]);
export type OfferKind = z.infer<typeof OfferKindSchema>;
