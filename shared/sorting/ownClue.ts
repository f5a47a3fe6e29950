import { barePart, isTelling, numbersIn, numbersInBarcode } from './numbersIn.ts';
import type { Barcode, KnownOrder, PhotoPlace, UnsortedPhoto } from './photoPlace.ts';

/** Which orders have a number, by the bare number. */
export type NumberBook = ReadonlyMap<string, readonly Named[]>;
type Named = Readonly<{ orderId: string; number: string }>;

/** Enters the numbers of all orders; what cannot tell an order from others is left out. */
export function bookOf(orders: readonly KnownOrder[]): NumberBook {
  const book = new Map<string, Named[]>();
  for (const { id: orderId, numbers } of orders)
    for (const number of numbers) {
      const bare = barePart(number);
      if (isTelling(bare)) book.set(bare, [...(book.get(bare) ?? []), { orderId, number }]);
    }
  return book;
}

function placeBy(
  kind: 'barcode' | 'name-number',
  numbers: readonly string[],
  book: NumberBook,
): PhotoPlace | undefined {
  const named = numbers.flatMap((bare) => book.get(bare) ?? []);
  const [first] = named;
  if (!first) return undefined;
  const isOne = named.every(({ orderId }) => orderId === first.orderId);
  return isOne ? { kind, ...first } : { kind: 'unknown', why: { kind: 'several-orders' } };
}

/** What carriers print on a line of their labels, and hardly any maker on a box: long, and mostly digits. */
const WAYBILL = /^(?=(?:\D*\d){8})[A-Z0-9]{10,40}$/;

function strangeWaybill(barcodes: readonly Barcode[]): PhotoPlace | undefined {
  const found = barcodes.find(({ kind, text }) => kind === 'line' && WAYBILL.test(barePart(text)));
  return found && { kind: 'unknown', why: { kind: 'no-order', number: found.text } };
}

/**
 * Where a photo belongs by what is in it and in its name, the barcode first; undefined when it says nothing. A waybill
 * that no order has is told, because the photos beside it belong to that parcel.
 */
export function ownClue(
  { name, barcodes }: UnsortedPhoto,
  book: NumberBook,
): PhotoPlace | undefined {
  const read = barcodes.flatMap(({ text }) => numbersInBarcode(text));
  return (
    placeBy('barcode', read, book) ??
    placeBy('name-number', numbersIn(name), book) ??
    strangeWaybill(barcodes)
  );
}
