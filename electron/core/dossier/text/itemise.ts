import type { FontFace } from './FontFace.ts';
import { type FontName, type Fonts, fontOrder } from './Fonts.ts';
import { codeMark } from './visibleText.ts';

/** A grapheme (what a reader takes for one character), its place in the paragraph and its font. */
export type Item = Readonly<{ start: number; end: number; face: FontFace; script: string }>;

/** A paragraph as it is shown, cut into graphemes, and the characters that no font has. */
export type Itemised = Readonly<{
  text: string;
  items: readonly Item[];
  missing: readonly string[];
}>;

/** What a paragraph is set in. */
export type Itemising = Readonly<{ fonts: Fonts; language: string; bold: boolean }>;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\u20e3|\p{Regional_Indicator}/u;
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;

/** Scripts that HarfBuzz has to be told apart; every other text is as good as Latin to it. */
const SCRIPTS = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Arabic',
  'Hebrew',
  'Thai',
  'Devanagari',
].map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

const COMMON = 'Common';

function scriptOf(grapheme: string): string {
  return SCRIPTS.find(({ pattern }) => pattern.test(grapheme))?.name ?? COMMON;
}

function covers(face: FontFace, grapheme: string): boolean {
  return [...grapheme].every(
    (character) => IGNORABLE.test(character) || face.has(character.codePointAt(0) ?? 0),
  );
}

/** The font of a grapheme. Signs and digits stay in the font before them where it has them. */
function chooseFace(
  grapheme: string,
  script: string,
  before: FontFace | undefined,
  order: readonly FontFace[],
  emoji: FontFace,
): FontFace | undefined {
  if (EMOJI.test(grapheme) && covers(emoji, grapheme)) return emoji;
  const stays = script === COMMON && before && before !== emoji && covers(before, grapheme);
  return stays ? before : order.find((face) => covers(face, grapheme));
}

/** Replaces what no font has by its code, so that a second look finds a font for everything. */
function withMarks(text: string, order: readonly FontFace[]): Pick<Itemised, 'text' | 'missing'> {
  const missing = new Set<string>();
  const shown = Array.from(graphemes.segment(text), ({ segment }) => {
    if (order.some((face) => covers(face, segment))) return segment;
    const marks = [...segment].map(codeMark);
    for (const mark of marks) missing.add(mark.slice(1, -1));
    return marks.join('');
  });
  return { text: shown.join(''), missing: [...missing] };
}

/** Cuts a paragraph into graphemes and finds a font for each. */
export function itemise(paragraph: string, { fonts, language, bold }: Itemising): Itemised {
  const order = fontOrder(language, paragraph, bold).map((name: FontName) => fonts[name]);
  const { text, missing } = withMarks(paragraph, order);
  const items: Item[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const before = items.at(-1);
    const own = scriptOf(segment);
    const face = chooseFace(segment, own, before?.face, order, fonts.emoji) ?? fonts.latin;
    const script = own === COMMON && before?.face === face ? before.script : own;
    items.push({ start: index, end: index + segment.length, face, script });
  }
  return { text, items, missing };
}
