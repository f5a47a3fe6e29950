import { IntlMessageFormat } from 'intl-messageformat';
import type { ErrorData } from './appError.ts';
import enApp from './locales/en/app.json';
import enCli from './locales/en/cli.json';
import enDossier from './locales/en/dossier.json';
import enErrors from './locales/en/errors.json';
import zhApp from './locales/zh-CN/app.json';
import zhCli from './locales/zh-CN/cli.json';
import zhDossier from './locales/zh-CN/dossier.json';
import zhErrors from './locales/zh-CN/errors.json';

/** The languages that Claimfolio itself speaks, as BCP 47 tags. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

const english = { app: enApp, cli: enCli, dossier: enDossier, errors: enErrors };

/** `app` is for the window, `cli` for the command line, `dossier` for exported files, `errors` for all. */
export type Catalogue = keyof typeof english;

/** Name of one text, for example `app/search` or `errors/disk-full`. */
export type TextKey = {
  [C in Catalogue]: `${C}/${keyof (typeof english)[C] & string}`;
}[Catalogue];

/** What a text names: the arguments of its ICU message. */
export type TextParams = Readonly<Record<string, string | number>>;

type Texts = Readonly<Record<string, string>>;

const catalogues: Readonly<Record<Language, Readonly<Record<Catalogue, Texts>>>> = {
  en: english,
  'zh-CN': { app: zhApp, cli: zhCli, dossier: zhDossier, errors: zhErrors },
};

const isCatalogue = (name: string): name is Catalogue => Object.hasOwn(english, name);

function textOf(language: Language, key: TextKey): string {
  const slash = key.indexOf('/');
  const catalogue = key.slice(0, slash);
  const name = key.slice(slash + 1);
  if (!isCatalogue(catalogue)) throw new Error(`There is no catalogue for ${key}`);
  const text = catalogues[language][catalogue][name] ?? catalogues.en[catalogue][name];
  if (text === undefined) throw new Error(`There is no text ${key}`);
  return text;
}

const parsed = new Map<string, IntlMessageFormat>();

// Parsing costs a hundred times as much as formatting, and a table asks for the same texts again.
function messageOf(language: Language, key: TextKey): IntlMessageFormat {
  const name = `${language} ${key}`;
  const known = parsed.get(name);
  if (known) return known;
  const text = textOf(language, key);
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  parsed.set(name, message);
  return message;
}

/**
 * The text `key` in `language`, filled with `params` (ICU message format).
 *
 * A text that a language still lacks is given in English. A missing argument is a bug and throws.
 */
export function translate(language: Language, key: TextKey, params: TextParams = {}): string {
  return String(messageOf(language, key).format(params));
}

/** An error in plain words: what is wrong, what is safe, what to do. */
export function formatError(language: Language, error: ErrorData): string {
  return translate(language, `errors/${error.code}`, error.params);
}
