import { IntlMessageFormat } from 'intl-messageformat';
import type { ErrorData } from './appError.ts';
import { isolate } from './isolate.ts';
import { type Catalogue, catalogues, type english, type Language } from './locales/catalogues.ts';

export { type Language, languages } from './locales/catalogues.ts';

/** Name of one text, for example `app/search` or `errors/disk-full`. */
export type TextKey = {
  [C in Catalogue]: `${C}/${keyof (typeof english)[C] & string}`;
}[Catalogue];

/** What a text names: the arguments of its ICU message. */
export type TextParams = Readonly<Record<string, string | number>>;

const isCatalogue = (name: string): name is Catalogue => Object.hasOwn(catalogues.en, name);

function textOf(language: Language, key: TextKey): string {
  const slash = key.indexOf('/');
  const catalogue = key.slice(0, slash);
  const name = key.slice(slash + 1);
  if (!isCatalogue(catalogue)) throw new Error(`There is no catalogue for ${key}`);
  const text = catalogues[language][catalogue][name] ?? catalogues.en[catalogue][name];
  if (text === undefined) throw new Error(`There is no text ${key}`);
  return text;
}

type Message = Readonly<{ format: IntlMessageFormat; verbatim: ReadonlySet<string> }>;

/** The arguments that a message reads, to choose its words or to write a number or date, instead of showing them. */
function readIn(elements: ReturnType<IntlMessageFormat['getAst']>): readonly string[] {
  return elements.flatMap((element) => {
    if ('style' in element) return [element.value];
    if (!('options' in element)) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => readIn(value));
    return [element.value, ...inner];
  });
}

const parsed = new Map<string, Message>();

// Parsing costs a hundred times as much as formatting, and a table asks for the same texts again.
function parse(language: string, key: string, text: string): Message {
  const name = `${language} ${key}`;
  const known = parsed.get(name);
  if (known) return known;
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  const message = { format, verbatim: new Set(readIn(format.getAst())) };
  parsed.set(name, message);
  return message;
}

const messageOf = (language: Language, key: TextKey): Message =>
  parse(language, key, textOf(language, key));

/** A text of any language, named by its key, filled with `params` (ICU message format). */
export function formatText(
  language: string,
  key: string,
  text: string,
  params: TextParams = {},
): string {
  return String(parse(language, key, text).format.format(params));
}

/**
 * The text `key` in `language`, filled with `params` (ICU message format).
 *
 * A text that a language still lacks is given in English. A missing argument is a bug and throws.
 */
export function translate(language: Language, key: TextKey, params: TextParams = {}): string {
  return String(messageOf(language, key).format.format(params));
}

/** As `translate`, for a page: what is filled in cannot disorder a sentence that runs in the other direction. */
export function translateOnPage(language: Language, key: TextKey, params: TextParams = {}): string {
  const { format, verbatim } = messageOf(language, key);
  const isolated = Object.entries(params).map(([name, value]) => {
    const isShown = typeof value === 'string' && !verbatim.has(name);
    return [name, isShown ? isolate(language, value) : value];
  });
  return String(format.format(Object.fromEntries(isolated)));
}

/** An error in plain words: what is wrong, what is safe, what to do. */
export function formatError(language: Language, error: ErrorData): string {
  return translate(language, `errors/${error.code}`, error.params);
}
