import type { Platform, Stage } from '../../../shared/domain/vocabulary.ts';
import type { DateOrder } from '../tracking/trackingRecord.ts';

/** What a column of an order list may say. */
export type OrderField =
  | 'orderNumber'
  | 'platform'
  | 'shop'
  | 'status'
  | 'type'
  | 'orderedAt'
  | 'orderedTime'
  | 'zone'
  | 'paidAt'
  | 'shippedAt'
  | 'promisedOn'
  | 'buyerName'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'address'
  | 'country'
  | 'currency'
  | 'total'
  | 'totalPart'
  | 'title'
  | 'variation'
  | 'quantity'
  | 'sku'
  | 'price'
  | 'linePrice'
  | 'listing'
  | 'carrier'
  | 'trackingNumber'
  | 'shipment'
  | 'service';

/** A status of the platform, as a pattern over its words in any language, and the stage that it means. */
export type StageWord = Readonly<{ words: RegExp; stage: Stage }>;

/**
 * How one platform writes its order lists: data, no code. All names are folded (`foldName`): `Buyer_Name` is
 * `buyername`.
 */
export type OrderFormat = Readonly<{
  /** The name for `--format` and in answers. */
  id: string;
  platform: Platform;
  /** Names of columns that together tell this list from all others; one of the sets is enough. */
  signatures: readonly (readonly string[])[];
  /** Names of the columns of a field, in the order in which they are asked: the first filled one counts. */
  columns: Readonly<
    Partial<Record<Exclude<OrderField, 'address' | 'totalPart'>, readonly string[]>>
  >;
  /** Columns that make up an address, in its order; the first set of which the street is filled counts. */
  addresses?: readonly (readonly string[])[];
  /** Columns of a row that add up to what the buyer paid, over all rows of the order, where no column says that. */
  totalParts?: readonly string[];
  /** The order of day and month in its dates, where the dates themselves do not decide. */
  dates?: DateOrder;
  /** What its statuses mean, beyond the words that all platforms use. */
  stages?: readonly StageWord[];
  /** Only rows with an amount that came in and a type that is no transfer, fee or refund are orders. */
  isPaymentList?: true;
  /** A pattern for the number of an order inside its cell. */
  orderNumberIn?: RegExp;
  /** Why a list with this signature is none of orders: it is known, and refused in words that say what it is. */
  notOrders?: 'returns' | 'disputes' | 'tracking';
}>;
