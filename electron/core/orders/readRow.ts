import { AppError } from '../../../shared/appError.ts';
import { formatIsoMoment } from '../../../shared/domain/moment.ts';
import type { Stage } from '../../../shared/domain/vocabulary.ts';
import type { DateOrder } from '../tracking/trackingRecord.ts';
import type { OrderField, OrderFormat } from './orderFormat.ts';
import type { OrderRow } from './orderRow.ts';
import { type Amount, currencyIn, type DecimalSign, readAmount } from './readAmount.ts';
import { readCountry } from './readCountry.ts';
import { readOrderDate } from './readOrderDate.ts';
import { type Shipment, shipmentsOf } from './shipmentsOf.ts';
import { stageOf } from './stageOf.ts';

/** How the cells of one list are read. */
export type ListHabits = Readonly<{
  format: OrderFormat;
  decimal: DecimalSign | undefined;
  dates: DateOrder | undefined;
  /** The currency of the amounts of a row that does not name it: that of its order, or of the whole list. */
  currencyOf: (row: OrderRow) => string | undefined;
}>;

/** One article of an order. Amounts are exact; a price that is not exact is left out. */
type Article = Readonly<{
  title: string;
  quantity: number;
  sku?: string;
  listing?: string;
  price?: Amount;
}>;

/** What one row says of its order. What it leaves out is undefined. */
export type RowOrder = Readonly<{
  orderNumber: string;
  platform: string;
  shop: string;
  stage: Stage | undefined;
  buyer: Readonly<{
    name: string;
    email: string;
    phone: string;
    address: string;
    country: string | undefined;
  }>;
  orderedAt: string | undefined;
  paidAt: string | undefined;
  promisedOn: string | undefined;
  total: Amount | undefined;
  totalPart: Amount | undefined;
  article: Article | undefined;
  shipments: readonly Shipment[];
}>;

function dateIn(row: OrderRow, field: OrderField, habits: ListHabits): string | undefined {
  const time = field === 'orderedAt' ? row.text('orderedTime') : '';
  const day = row.text(field);
  if (day === '') return undefined;
  const read = readOrderDate(`${day} ${time}`.trim(), habits.dates, row.text('zone') || undefined);
  if (read.kind === 'moment') return formatIsoMoment(read.at);
  const code = read.kind === 'ambiguous' ? 'order-date-ambiguous' : 'order-date';
  throw new AppError(code, { column: row.nameOf(field), value: day.slice(0, 100) });
}

function amountIn(row: OrderRow, field: OrderField, habits: ListHabits): Amount | undefined {
  const { decimal, currencyOf } = habits;
  const cell = row.text(field);
  if (cell === '') return undefined;
  const currency = currencyIn(row.text('currency')) ?? currencyIn(cell) ?? currencyOf(row);
  const amount = readAmount(cell, currency, decimal);
  if (amount) return amount;
  // A figure without a currency is no amount that can be kept; anything but a figure is a fault.
  if (currency === undefined && readAmount(cell, 'USD', decimal)) return undefined;
  throw new AppError('order-amount', { column: row.nameOf(field), value: cell.slice(0, 100) });
}

/** A unit price may be a fraction of a cent: such a one is left out rather than rounded. */
function priceIn(row: OrderRow, quantity: number, habits: ListHabits): Amount | undefined {
  const isFraction = /^\D*\d+[.,]\d{3,}\D*$/.test(row.text('price'));
  const unit = isFraction ? undefined : amountIn(row, 'price', habits);
  if (unit) return unit;
  const line = amountIn(row, 'linePrice', habits);
  return line && line.minor % quantity === 0
    ? { ...line, minor: line.minor / quantity }
    : undefined;
}

function quantityIn(row: OrderRow): number {
  const cell = row.text('quantity');
  if (cell === '') return 1;
  const whole = /^(\d{1,7})(?:[.,]0+)?$/.exec(cell)?.[1];
  const quantity = Number(whole);
  if (whole !== undefined && quantity > 0) return quantity;
  throw new AppError('order-quantity', {
    column: row.nameOf('quantity'),
    value: cell.slice(0, 100),
  });
}

function articleIn(row: OrderRow, habits: ListHabits): Article | undefined {
  const name = row.text('title');
  if (name === '') return undefined;
  const variation = row.text('variation').replace(/^\[(.*)\]$/, '$1');
  const quantity = quantityIn(row);
  const [sku, listing] = [row.text('sku'), row.text('listing')];
  const price = priceIn(row, quantity, habits);
  return {
    title: variation && !name.includes(variation) ? `${name} (${variation})` : name,
    quantity,
    ...(sku && { sku }),
    ...(listing && { listing: listing.replace(/^\/\//, 'https://') }),
    ...(price && { price }),
  };
}

function nameIn(row: OrderRow): string {
  const parts = [row.text('firstName'), row.text('lastName')].filter((part) => part !== '');
  return row.text('buyerName') || parts.join(' ');
}

function numberIn(row: OrderRow, { orderNumberIn }: OrderFormat): string {
  const cell = row.text('orderNumber');
  const number = orderNumberIn ? (orderNumberIn.exec(cell)?.[1] ?? '') : cell;
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(number))
    throw new AppError('order-number-shortened', { value: number });
  if (number === '') throw new AppError('order-number-missing');
  return number;
}

function stageIn(row: OrderRow, { stages }: OrderFormat, isSent: boolean): Stage | undefined {
  return stageOf(row.text('status'), stages) ?? (isSent ? 'shipped' : undefined);
}

/** Reads one row. Throws AppError `order-number-missing`, `order-number-shortened`, `order-date`, `order-date-ambiguous`, `order-amount` or `order-quantity`. */
export function readRow(row: OrderRow, habits: ListHabits): RowOrder {
  const { format } = habits;
  const shippedAt = dateIn(row, 'shippedAt', habits);
  const shipments = shipmentsOf(row);
  return {
    orderNumber: numberIn(row, format),
    platform: row.text('platform'),
    shop: row.text('shop'),
    stage: stageIn(row, format, shippedAt !== undefined || shipments.length > 0),
    buyer: {
      name: nameIn(row),
      email: row.text('email'),
      phone: row.text('phone'),
      address: row.address(),
      country: readCountry(row.text('country')),
    },
    orderedAt: dateIn(row, 'orderedAt', habits),
    paidAt: dateIn(row, 'paidAt', habits),
    promisedOn: dateIn(row, 'promisedOn', habits)?.slice(0, 10),
    total: amountIn(row, 'total', habits),
    totalPart: amountIn(row, 'totalPart', habits),
    article: articleIn(row, habits),
    shipments,
  };
}
