import type { OrderRow } from './orderRow.ts';

/** A parcel of an order; the carrier is empty where the list does not say it. */
export type Shipment = Readonly<{ carrier: string; number: string }>;

/** `USPS(9300…) and DHL(0034…)`: carrier and number in one cell, perhaps several. */
function pairsIn(cell: string): readonly Shipment[] {
  return [...cell.matchAll(/([^()]*)\(([^()]+)\)/g)].map(([, before = '', number = '']) => ({
    carrier: before.replace(/^[\s,;|/&]*(?:and|und|et)?[\s,;]+|^[\s,;|/&]+/i, '').trim(),
    number: number.trim(),
  }));
}

const isNumber = (text: string) => /\d/.test(text) && text.length >= 5 && text.length <= 100;

/** The parcels that a row names. Several numbers in one cell are several parcels. */
export function shipmentsOf(row: OrderRow): readonly Shipment[] {
  const pairs = pairsIn(row.text('shipment'));
  if (pairs.length > 0) return pairs.filter(({ number }) => isNumber(number));
  const carrier = row.text('carrier') || row.text('service');
  const numbers = row.text('trackingNumber').split(/[\s,;|/]+/);
  return numbers.filter(isNumber).map((number) => ({ carrier, number }));
}
