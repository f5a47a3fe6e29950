import * as real from '../../shared/locales/catalogues.ts';
import { accented, pseudoText, turned } from './pseudoText.ts';

type Catalogues = Readonly<Record<real.Catalogue, real.Texts>>;

const names = { 'language.en-XA': 'Accented', 'language.ar-XB': 'Turned' };

export const english: Catalogues = {
  ...real.english,
  app: { ...real.english.app, ...names },
};

function pseudo(script: typeof accented): Catalogues {
  const say = (texts: real.Texts): real.Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, pseudoText(text, script)]),
    );
  const { app, cli, dossier, errors, proof } = english;
  return {
    app: say(app),
    cli: say(cli),
    dossier: say(dossier),
    errors: say(errors),
    proof: say(proof),
  };
}

/** What stands in place of `shared/locales/catalogues.ts` in a build for tests: two languages more. */
export const languages = [...real.languages, 'en-XA', 'ar-XB'] as const;

export const catalogues: Readonly<Record<(typeof languages)[number], Catalogues>> = {
  ...real.catalogues,
  en: english,
  'en-XA': pseudo(accented),
  'ar-XB': pseudo(turned),
};
