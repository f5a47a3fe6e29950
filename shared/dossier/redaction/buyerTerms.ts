import type { Case } from '../../domain/case.ts';
import { foldText } from './foldedText.ts';

/** Something of the buyer's, as it is looked for in a folded text. `isProper`: only where it is written with a capital. */
export type BuyerTerm = Readonly<{ pattern: RegExp; isProper: boolean }>;

/** Scripts that put no space between words: there a name is looked for inside of them. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;
const SEPARATORS = String.raw`[\s().\-/]*`;

/** Shorter pieces of a name are words of some language too: `An`, `Li`. */
const SURE_LENGTH = 4;
/** Fewer digits at the end of a phone number may be a date or an amount. */
const PHONE_TAIL = 7;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/** Whole words only, whatever white space and commas stand between them. */
function wordsPattern(text: string): RegExp {
  const { folded } = foldText(text.trim());
  const words = folded.split(/[\s,;]+/u).filter((word) => word !== '');
  const source = words.map(escaped).join(String.raw`[\s,;]+`);
  return UNSPACED.test(folded)
    ? new RegExp(source, 'gu')
    : new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'gu');
}

const term = (text: string, isProper = false): BuyerTerm => ({
  pattern: wordsPattern(text),
  isProper,
});

/** A full name, its words, and of a Chinese name the given one. */
function nameTerms(name: string): readonly BuyerTerm[] {
  const words = name.split(/[\s,.·]+/u).filter((word) => [...word].length > 1);
  const given = UNSPACED.test(name) && [...name].length > 2 ? [[...name].slice(-2).join('')] : [];
  return [
    term(name),
    ...words.map((word) => term(word, [...word].length < SURE_LENGTH && !UNSPACED.test(word))),
    ...given.map((word) => term(word)),
  ];
}

/** An address as a whole, its lines that say where in a town, and its postcode: not the town by itself, which proves. */
function addressTerms(address: string): readonly BuyerTerm[] {
  const parts = address.split(/[\n,;，、；]+/u).map((part) => part.trim());
  const telling = parts.filter((part, at) => (at === 0 && part.length > 3) || /\p{N}/u.test(part));
  const codes = address
    .split(/[\s,;，、；]+/u)
    .filter((word) => /\p{N}/u.test(word) && word.length > 3);
  return [address, ...telling, ...codes].map((text) => term(text));
}

/** A phone number by its last digits, however it is grouped, with what stands before them. */
function phoneTerms(phone: string): readonly BuyerTerm[] {
  const digits = phone.normalize('NFKD').replace(/\D/g, '');
  if (digits.length < PHONE_TAIL) return digits === '' ? [] : [term(phone)];
  const tail = [...digits.slice(-PHONE_TAIL)].join(SEPARATORS);
  const before = String.raw`\+?(?:\(?\d\)?${SEPARATORS}){0,8}`;
  return [{ pattern: new RegExp(`${before}${tail}(?!\\d)`, 'gu'), isProper: false }];
}

/** Any mail address: a buyer writes others than the one of the order. */
const MAIL: BuyerTerm = {
  pattern:
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  isProper: false,
};

/** A number with the sign of a country before it: a phone of whomever. */
const FOREIGN_PHONE: BuyerTerm = {
  pattern: /(?<![\p{L}\p{N}])\+\d[\d\s().-]{6,18}\d/gu,
  isProper: false,
};

/** All by which a buyer is known, the longest first where one holds another. */
export function buyerTerms({ name, address, phone, email }: Case['buyer']): readonly BuyerTerm[] {
  return [
    MAIL,
    ...(email?.trim() ? [term(email)] : []),
    ...(phone?.trim() ? phoneTerms(phone) : []),
    FOREIGN_PHONE,
    ...(address?.trim() ? addressTerms(address) : []),
    ...(name?.trim() ? nameTerms(name.trim()) : []),
  ];
}
