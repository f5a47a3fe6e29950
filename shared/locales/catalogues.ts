import enApp from './en/app.json';
import enCli from './en/cli.json';
import enDossier from './en/dossier.json';
import enErrors from './en/errors.json';
import enProof from './en/proof.json';
import esApp from './es/app.json';
import esCli from './es/cli.json';
import esDossier from './es/dossier.json';
import esErrors from './es/errors.json';
import esProof from './es/proof.json';
import zhApp from './zh-CN/app.json';
import zhCli from './zh-CN/cli.json';
import zhDossier from './zh-CN/dossier.json';
import zhErrors from './zh-CN/errors.json';
import zhProof from './zh-CN/proof.json';

/** The languages that Claimfolio itself speaks, as BCP 47 tags. */
export const languages = ['en', 'zh-CN', 'es'] as const;
export type Language = (typeof languages)[number];

/** The texts in English, after which the others are made. */
export const english = {
  app: enApp,
  cli: enCli,
  dossier: enDossier,
  errors: enErrors,
  proof: enProof,
};

/**
 * `app` is for the window, `cli` for the command line, `dossier` for exported files, `errors` for all; `proof` tells
 * what evidence is worth.
 */
export type Catalogue = keyof typeof english;

/** ICU messages by their names. */
export type Texts = Readonly<Record<string, string>>;

/** Every text that a person reads, by language. */
export const catalogues: Readonly<Record<Language, Readonly<Record<Catalogue, Texts>>>> = {
  en: english,
  'zh-CN': { app: zhApp, cli: zhCli, dossier: zhDossier, errors: zhErrors, proof: zhProof },
  es: { app: esApp, cli: esCli, dossier: esDossier, errors: esErrors, proof: esProof },
};
