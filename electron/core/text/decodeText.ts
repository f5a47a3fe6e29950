import chardet from 'chardet';
import { AppError } from '../../../shared/appError.ts';
import { guessEastAsian } from './guessEastAsian.ts';

type Encoding = Readonly<{ name: string; skip: number }>;

const MARKS: readonly Readonly<{ mark: readonly number[]; name: string }>[] = [
  { mark: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { mark: [0xff, 0xfe], name: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be' },
];

function byMark(bytes: Uint8Array): Encoding | undefined {
  const found = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return found && { name: found.name, skip: found.mark.length };
}

/** UTF-16 without a mark shows as NUL bytes in one half of each pair, and in the other half never. */
function byNulls(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const nulls = [0, 0];
  for (const [index, byte] of bytes.entries())
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (Math.max(even, odd) * 8 < bytes.length || Math.min(even, odd) > 0) return undefined;
  return { name: odd > 0 ? 'utf-16le' : 'utf-16be', skip: 0 };
}

/** ISO-2022-JP is made of ASCII bytes, so it would pass as UTF-8; its switch to Japanese gives it away. */
function byEscapes(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  return head.includes('\u001b$B') || head.includes('\u001b$@')
    ? { name: 'iso-2022-jp', skip: 0 }
    : undefined;
}

// Node 20 decodes windows-1252 as Latin-1 and leaves these quotes and dashes as control characters.
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function withWindowsQuotes(text: string): string {
  return text.replace(/\p{Cc}/gu, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

function decodeStrictly(bytes: Uint8Array, { name, skip }: Encoding): string | undefined {
  try {
    const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes.subarray(skip));
    return decoder.encoding === 'windows-1252' ? withWindowsQuotes(text) : text;
  } catch {
    return undefined;
  }
}

const TEXT_CONTROLS = [0x09, 0x0a, 0x0c, 0x0d, 0x1b];

/** Whether it holds control characters that no text in an old encoding has: then the bytes were no text. */
function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !TEXT_CONTROLS.includes(code)) return true;
  }
  return false;
}

/** From which confidence (of 100) a statistical guess is better than the everyday characters of the text. */
const SURE = 60;

/** A text, and the encoding that it was read from, as browsers name it: `utf-8`, `gb18030`, `windows-1252`. */
export type DecodedText = Readonly<{ text: string; encoding: string }>;

function decodeGuessed(bytes: Uint8Array): DecodedText | undefined {
  const guesses = chardet.analyse(bytes);
  const sure = guesses.filter(({ confidence }) => confidence >= SURE);
  const names = [...sure, ...guessEastAsian(bytes).map((name) => ({ name })), ...guesses];
  for (const { name } of names) {
    const text = decodeStrictly(bytes, { name, skip: 0 });
    if (text !== undefined && !isBinary(text)) return { text, encoding: name.toLowerCase() };
  }
  return undefined;
}

const CONTAINERS: readonly Readonly<{ start: string; found: string }>[] = [
  { start: '%PDF-', found: 'PDF' },
  { start: 'PK\u0003\u0004', found: 'ZIP' },
];

/**
 * The text of bytes in any usual encoding, with its name: by its mark, as UTF-8, and only then by a guess from its
 * letters. Nothing is changed but the mark taken off; control characters stay.
 *
 * @throws AppError `text-unsupported` when the bytes are no text (a photo, an archive); `file` names them.
 */
export function decodeNamed(bytes: Uint8Array, file: string): DecodedText {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const container = CONTAINERS.find((one) => start.startsWith(one.start));
  if (container) throw new AppError('text-unsupported', { file, found: container.found });
  const known = byMark(bytes) ?? byNulls(bytes) ?? byEscapes(bytes) ?? { name: 'utf-8', skip: 0 };
  const text = decodeStrictly(bytes, known);
  const decoded = text === undefined ? decodeGuessed(bytes) : { text, encoding: known.name };
  if (decoded === undefined) throw new AppError('text-unsupported', { file, found: 'binary' });
  return decoded;
}

/** The text of bytes alone. Throws as `decodeNamed`. */
export function decodeText(bytes: Uint8Array, file: string): string {
  return decodeNamed(bytes, file).text;
}

/** The text of bytes that are said to be in one encoding; undefined when they are not. */
export function decodeIn(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  const text = decodeStrictly(bytes, { name: encoding, skip: 0 });
  return text === undefined || isBinary(text) ? undefined : { text, encoding };
}
