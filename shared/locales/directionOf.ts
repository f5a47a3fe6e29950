/** Languages that are written from right to left, by the first part of their BCP 47 tags. */
const rightToLeft = ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** Where lines begin. */
export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written. */
export function directionOf(tag: string): Direction {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  return rightToLeft.includes(base) ? 'rtl' : 'ltr';
}
