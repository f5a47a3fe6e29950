const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/;

/** The zeros of the scripts that phones write dates in; their digits follow in order. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0xff10,
];

const SIGNS: Readonly<Record<string, string>> = {
  '：': ':',
  '／': '/',
  '－': '-',
  '−': '-',
  '．': '.',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '،': ',',
  '、': ',',
  '，': ',',
};

function plainChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) return char === '\t' ? char : char;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  if (zero !== undefined) return String(code - zero);
  return /\s/.test(char) ? ' ' : (SIGNS[char] ?? char);
}

/** The beginning of a line as times are looked for in it, and where each of its characters stands in the line. */
export type PlainHead = Readonly<{ text: string; at: readonly number[] }>;

/** No time of a message begins or ends later in its line. */
const LONGEST = 160;

/**
 * The beginning of a line with digits, blanks and signs of any script in their plain form, and without the marks of
 * direction that phones put between them.
 */
export function plainHead(line: string): PlainHead {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < line.length && text.length < LONGEST; index += 1) {
    const char = line.charAt(index);
    if (MARKS.test(char)) continue;
    text += plainChar(char);
    at.push(index);
  }
  return { text, at: [...at, at.length === 0 ? 0 : (at.at(-1) ?? 0) + 1] };
}

/** A text without marks of direction: for comparing, never for keeping. */
export const withoutMarks = (text: string): string =>
  text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/g, '');
