import { catalogues, type Language, languages, type Texts } from '../locales/catalogues.ts';
import german from '../locales/de/dossier.json';
import french from '../locales/fr/dossier.json';
import { formatText } from '../translate.ts';
import type { DossierWords } from './dossierWords.ts';

const others = { fr: french, de: german } satisfies Readonly<Record<string, Texts>>;

/** The languages of dossiers, as BCP 47 tags: those of the program, and those that only reviewers and buyers read. */
export const dossierLanguages = [...languages, 'fr', 'de'] as const;
export type DossierLanguage = (typeof dossierLanguages)[number];

const isOther = (language: DossierLanguage): language is keyof typeof others =>
  Object.hasOwn(others, language);

const textsOf = (language: DossierLanguage): Texts =>
  isOther(language) ? others[language] : catalogues[language satisfies Language].dossier;

/** The words of a dossier in a language. */
export function wordsIn(language: DossierLanguage): DossierWords {
  const texts = textsOf(language);
  return (key, params) => formatText(language, `dossier/${key}`, texts[key] ?? '', params);
}
