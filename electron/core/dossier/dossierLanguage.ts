import { AppError, type ErrorData } from '../../../shared/appError.ts';
import {
  type DossierLanguage,
  dossierLanguages,
} from '../../../shared/dossier/dossierLanguages.ts';
import { matchLanguage } from '../../../shared/locales/matchLanguage.ts';

/** Languages of banks and platforms unless they say otherwise. */
const DEFAULT: DossierLanguage = 'en';

/** Readers of traditional characters are better served in English than in simplified ones. */
const match = (tag: string): DossierLanguage | undefined =>
  /^zh-(hant|tw|hk|mo)\b/i.test(tag) ? undefined : matchLanguage(tag, dossierLanguages);

/**
 * The language of a dossier: the one asked for, else the wanted one where it exists (with a warning where
 * it does not), else English. Throws AppError `dossier-language-unknown` when the one asked for is missing.
 */
export function dossierLanguage(
  asked: string | undefined,
  wanted: string | undefined,
): Readonly<{ language: DossierLanguage; warnings: readonly ErrorData[] }> {
  if (asked !== undefined) {
    const language = match(asked);
    if (language) return { language, warnings: [] };
    const params = { language: asked, languages: dossierLanguages.join(', ') };
    throw new AppError('dossier-language-unknown', params);
  }
  if (wanted === undefined) return { language: DEFAULT, warnings: [] };
  const language = match(wanted);
  if (language) return { language, warnings: [] };
  const warning: ErrorData = { code: 'warning-language', params: { language: wanted } };
  return { language: DEFAULT, warnings: [warning] };
}
