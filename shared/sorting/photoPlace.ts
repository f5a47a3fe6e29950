/** A barcode that was read in a photo: one of lines or one of squares. Those of articles in trade (EAN, UPC) are none. */
export type Barcode = Readonly<{ text: string; kind: 'line' | 'square' }>;

/** A photo that is to be sorted. */
export type UnsortedPhoto = Readonly<{
  /** The name of its file, with the folders that it came in. */
  name: string;
  /** Milliseconds since 1970; undefined when only the time of the file is known, which may be that of a copy. */
  takenAt: number | undefined;
  barcodes: readonly Barcode[];
}>;

/** An order that photos can belong to, with all numbers by which it is known. */
export type KnownOrder = Readonly<{ id: string; numbers: readonly string[] }>;

/**
 * Where a photo belongs, and why: the barcode in it, the number in its name, a photo of the same packing beside it
 * (`photo` is the place of that one in the list), or nobody knows.
 */
export type PhotoPlace = Readonly<
  | { kind: 'barcode'; orderId: string; number: string }
  | { kind: 'name-number'; orderId: string; number: string }
  | { kind: 'neighbour'; orderId: string; photo: number }
  | { kind: 'unknown'; why: Unknown }
>;

/**
 * Why a photo is left to the seller: its numbers fit several orders, it shows a waybill that no order has, it lies
 * between two parcels, or nothing tells.
 */
export type Unknown = Readonly<
  | { kind: 'several-orders' }
  | { kind: 'no-order'; number: string }
  | { kind: 'between' }
  | { kind: 'nothing' }
>;
