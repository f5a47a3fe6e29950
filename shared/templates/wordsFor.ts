import { assertNever } from '../assertNever.ts';
import { PlainDateSchema } from '../domain/moment.ts';
import { type Money, minorDigits, parseMoney } from '../domain/money.ts';
import { type Blank, blanks } from './blanks.ts';
import type { SimilarItem } from './library.ts';
import { hasPhrases, type TemplateFile } from './templateFile.ts';

/** What a template is filled from besides the typed values: the words of a language, and the vault's similar items. */
export type WordSources = Readonly<{
  file: TemplateFile;
  /** The language of the text where it is not that of the file: an own template in a language without a file. */
  language?: string | undefined;
  similar: readonly SimilarItem[];
}>;

const languageOf = ({ file, language }: WordSources): string => language ?? file.language;

/** What people call the first day of a month, where they do not just count it. */
const firstDay: Readonly<Partial<Record<string, string>>> = { fr: '1er', it: '1º', pt: '1º' };

/** The narrow space that cannot break is a box in many a chat window; the wider one is not. */
const commonSpaces = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** A date in the words of a language: 4 March 2026, 4 марта 2026 года. */
function dateWords(language: string, date: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const parts = format.formatToParts(new Date(`${date}T00:00:00Z`));
  const words = parts
    .map(({ type, value }) => {
      if (type === 'day' && value === '1') return firstDay[language] ?? value;
      // The short form ends in a point, which a sentence would double.
      return language === 'ru' ? value.replace('г.', 'года') : value;
    })
    .join('');
  return commonSpaces(words);
}

/** An amount as the readers of a language write it. */
function moneyWords(language: string, { minor, currency }: Money): string {
  const amount = minor / 10 ** minorDigits(currency);
  return commonSpaces(
    new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount),
  );
}

const PERCENT = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%$/;

function shareWords(language: string, value: string): string | undefined {
  const percent = Number(PERCENT.exec(value)?.[1]?.replace(',', '.'));
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  if (percent > 0 && percent <= 100) return commonSpaces(format.format(percent / 100));
  return amountWords(language, value);
}

function amountWords(language: string, value: string): string | undefined {
  const money = parseMoney(value);
  return money && money.minor > 0 ? moneyWords(language, money) : undefined;
}

const listWords = (language: string, texts: readonly string[]): string =>
  new Intl.ListFormat(language).format(texts);

const linesOf = (value: string): readonly string[] =>
  value.split('\n').flatMap((line) => line.trim() || []);

const keysOf = (value: string): readonly string[] =>
  value.split(',').flatMap((key) => key.trim() || []);

/** Ready answers by their keys; a text that names none is somebody's own words. */
function phraseWords(sources: WordSources, blank: Blank, value: string): string {
  if (!hasPhrases(blank)) return value;
  const phrases = new Map<string, string>(Object.entries(sources.file.phrases[blank]));
  const found = keysOf(value).map((key) => phrases.get(key));
  const known = found.filter((one) => one !== undefined);
  return found.length > 0 && known.length === found.length
    ? listWords(languageOf(sources), known)
    : value;
}

function itemLine(language: string, { name, price, link }: SimilarItem): string {
  const first = price ? `${name} – ${moneyWords(language, price)}` : name;
  return link ? `• ${first}\n  ${link}` : `• ${first}`;
}

/** Similar items by their ids, one below the other; a text that names none is somebody's own words. */
function itemWords(sources: WordSources, value: string): string {
  const language = languageOf(sources);
  const found = keysOf(value).map((key) => sources.similar.find(({ id }) => id === key));
  const known = found.filter((one) => one !== undefined);
  return found.length > 0 && known.length === found.length
    ? known.map((item) => itemLine(language, item)).join('\n')
    : value;
}

/**
 * What a typed value says in the language of a text: dates and amounts written out, ready answers and similar items by
 * their words. Undefined for a value that is no date, no amount or no share where one is wanted.
 */
export function wordsFor(sources: WordSources, blank: Blank, typed: string): string | undefined {
  const value = typed.trim();
  const language = languageOf(sources);
  const kind = blanks[blank];
  switch (kind) {
    case 'text':
      return value;
    case 'list':
      return listWords(language, linesOf(value));
    case 'date':
      return PlainDateSchema.safeParse(value).success ? dateWords(language, value) : undefined;
    case 'money':
      return amountWords(language, value);
    case 'share':
      return shareWords(language, value);
    case 'choice':
    case 'choices':
      return phraseWords(sources, blank, value);
    case 'items':
      return itemWords(sources, value);
    default:
      return assertNever(kind);
  }
}
