import { type Language, languages } from './catalogues.ts';

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The language of Claimfolio that a BCP 47 tag names or is a variety of: `es-MX` gives `es`. */
export function matchLanguage(tag: string): Language | undefined {
  const exact = languages.find((language) => language.toLowerCase() === tag.toLowerCase());
  return exact ?? languages.find((language) => baseOf(language) === baseOf(tag));
}
