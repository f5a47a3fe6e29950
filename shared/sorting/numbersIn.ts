/** A number as it is compared: people and carriers put blanks, dashes and dots into it. `#` is kept, as shops do. */
export const barePart = (number: string): string =>
  number.replace(/[^A-Za-z0-9#]/g, '').toUpperCase();

/** So many parts of a text are read as one number: `114-1234567-1234567`, `RR 123 456 785 CN`. */
const MOST_PARTS = 6;

/** No carrier's or shop's number is longer. */
const LONGEST = 40;

/** From so many characters on, what stands before a number in a barcode can only be its address (USPS, FedEx). */
const SHORTEST_ENDING = 12;

/**
 * Whether a number can be told from others by itself. Short ones are found in the names of cameras and on the boxes of
 * goods too: `IMG_1001`.
 */
export const isTelling = (bare: string): boolean =>
  /^\d*$/.test(bare) ? bare.length >= 9 : bare.length >= 5 && /\d/.test(bare);

/** Every number that may stand in a text, bare: its parts, and neighbouring parts as one. */
export function numbersIn(text: string): readonly string[] {
  const parts = text.toUpperCase().match(/[A-Z0-9#]+/g) ?? [];
  return parts.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_PARTS, parts.length - from) }, (_, more) =>
      parts.slice(from, from + more + 1).join(''),
    ).filter((bare) => bare.length <= LONGEST && isTelling(bare)),
  );
}

/**
 * Every number that a barcode may mean, bare: what stands in it, and where it is one long number its endings, because
 * carriers put kind and postcode before theirs (`42010001` before the 22 digits of USPS, `00` before an SSCC).
 */
export function numbersInBarcode(text: string): readonly string[] {
  const whole = barePart(text);
  if (!/^\d+$/.test(whole) || whole.length > LONGEST) return numbersIn(text);
  const endings = Array.from({ length: Math.max(0, whole.length - SHORTEST_ENDING) }, (_, at) =>
    whole.slice(at + 1),
  );
  return [...numbersIn(text), ...endings];
}
