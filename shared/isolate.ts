import { directionOf } from './locales/directionOf.ts';

const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours, with their presentation forms. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name, number or path of a stranger, made fit to stand in a sentence of `language`: where it could run in another
 * direction than the sentence, it is set between Unicode isolates, so that neither disorders the other.
 */
export function isolate(language: string, value: string): string {
  const isForeign = directionOf(language) === 'rtl' || rightToLeft.test(value);
  return isForeign && value !== '' ? `${FIRST_STRONG}${value}${POP}` : value;
}
