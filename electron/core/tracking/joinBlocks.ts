import type { Moment } from '../../../shared/domain/moment.ts';
import { countEventWords } from './eventWords.ts';
import type { Line } from './readLines.ts';
import type { Words } from './splitPlace.ts';

type TextLine = Extract<Line, { kind: 'text' }>;
type StampLine = Extract<Line, { kind: 'stamp' }>;

/** A time with the lines of words that belong to it. */
export type Block = Readonly<{ number: number; raw: string; at: Moment; words: Words }>;

/** What became of the lines whose time and words stand apart. */
export type Joined = Readonly<{ blocks: readonly Block[]; loose: readonly TextLine[] }>;

const LONGEST_BLOCK = 3;

function wordsOf(texts: readonly TextLine[]): Words {
  const scores = texts.map(({ text }) => countEventWords(text));
  const at = Math.max(scores.indexOf(Math.max(...scores)), 0);
  const place = texts.filter((_, index) => index !== at).map(({ text }) => text);
  return { text: texts[at]?.text ?? '', ...(place.length > 0 && { place: place.join(', ') }) };
}

const blockOf = (stamp: StampLine, texts: readonly TextLine[]): Block => ({
  number: stamp.number,
  raw: stamp.raw,
  at: stamp.at,
  words: wordsOf(texts),
});

const textsOf = (lines: readonly Line[]) => lines.filter((line) => line.kind === 'text');
const stampsOf = (lines: readonly Line[]) => lines.filter((line) => line.kind === 'stamp');

function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    if (line.kind === 'blank') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => stampsOf(paragraph).length > 0);
}

/** Blocks set apart by empty lines, one time in each. */
function joinParagraphs(lines: readonly Line[]): Joined | undefined {
  const paragraphs = paragraphsOf(lines).map((paragraph) => ({
    stamps: stampsOf(paragraph),
    texts: textsOf(paragraph),
  }));
  const clean = paragraphs.every(
    ({ stamps, texts }) => stamps.length === 1 && texts.length > 0 && texts.length <= LONGEST_BLOCK,
  );
  if (!clean) return undefined;
  const used = new Set(paragraphs.flatMap(({ texts }) => texts));
  return {
    blocks: paragraphs.flatMap(({ stamps, texts }) => stamps.map((stamp) => blockOf(stamp, texts))),
    loose: textsOf(lines).filter((line) => !used.has(line)),
  };
}

type Group = Readonly<{ stamp: StampLine; texts: readonly TextLine[] }>;

/** The lines of words above the first time, between two times, and below the last. */
type Gaps = readonly (readonly TextLine[])[];

function gapsOf(lines: readonly Line[]): Gaps {
  const gaps: TextLine[][] = [[]];
  for (const line of lines) {
    if (line.kind === 'stamp') gaps.push([]);
    if (line.kind === 'text') gaps.at(-1)?.push(line);
  }
  return gaps;
}

/** How a page may put words around a time: below it, above it, or the words above and the place below. */
const LAYOUTS: readonly ((gaps: Gaps, index: number) => readonly TextLine[])[] = [
  (gaps, index) => gaps[index + 1] ?? [],
  (gaps, index) => gaps[index] ?? [],
  (gaps, index) => {
    const isLast = index === gaps.length - 2;
    const below = gaps[index + 1] ?? [];
    return [...(gaps[index] ?? []).slice(-1), ...(isLast ? below : below.slice(0, -1))];
  },
];

/** Above the first event and below the last stands whatever the page held: they get no more lines than the others. */
function trim(groups: readonly Group[]): readonly Group[] {
  const inner = groups.length > 2 ? groups.slice(1, -1) : groups.slice(0, 1);
  const most = Math.min(LONGEST_BLOCK, Math.max(1, ...inner.map(({ texts }) => texts.length)));
  return groups.map(({ stamp, texts }) => ({ stamp, texts: texts.slice(0, most) }));
}

/** How well a layout explains the page: every time has words, they say what happened, and nothing is left over. */
function fitOf(groups: readonly Group[]): number {
  const used = groups.flatMap(({ texts }) => texts).length;
  const told = groups.filter(({ texts: [first] }) => first && countEventWords(first.text) > 0);
  return told.length * 10 + groups.filter(({ texts }) => texts.length > 0).length * 3 + used;
}

/** Times and words in a row without empty lines: the layout that explains the page best. */
function joinSequence(lines: readonly Line[]): Joined {
  const gaps = gapsOf(lines);
  const [best = []] = LAYOUTS.map((layout) =>
    trim(stampsOf(lines).map((stamp, index) => ({ stamp, texts: layout(gaps, index) }))),
  ).sort((a, b) => fitOf(b) - fitOf(a));
  const used = new Set(best.flatMap(({ texts }) => texts));
  return {
    blocks: best.map(({ stamp, texts }) => blockOf(stamp, texts)),
    loose: textsOf(lines).filter((line) => !used.has(line)),
  };
}

/** Puts times and words together that stand on lines of their own, as many carriers' pages are copied. */
export function joinBlocks(lines: readonly Line[]): Joined {
  return joinParagraphs(lines) ?? joinSequence(lines);
}
