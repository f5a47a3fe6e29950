import { matchLanguage } from '../../shared/locales/matchLanguage.ts';
import { type Language, languages } from '../../shared/translate.ts';

/** The language to start in: the first of the system's that Claimfolio speaks, else English. */
export function languageOf(preferred: readonly string[]): Language {
  const spoken = preferred.map((tag) => matchLanguage(tag, languages));
  return spoken.find((language) => language !== undefined) ?? 'en';
}
