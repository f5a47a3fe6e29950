import type dossier from '../locales/en/dossier.json';

/** A text of the dossier's language file. */
export type DossierKey = keyof typeof dossier;

/** The words of a dossier in its language. */
export type DossierWords = (
  key: DossierKey,
  params?: Readonly<Record<string, string | number>>,
) => string;
