import { matchLanguage } from '../../shared/locales/matchLanguage.ts';
import type { Language } from '../../shared/translate.ts';

/** The language to start in: the first of the system's that Claimfolio speaks, else English. */
export function languageOf(preferred: readonly string[]): Language {
  return preferred.map(matchLanguage).find((language) => language !== undefined) ?? 'en';
}
