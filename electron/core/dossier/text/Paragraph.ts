import bidiFactory from 'bidi-js';
import { breakPlaces } from './breaks.ts';
import type { FontFace, ShapedGlyph } from './FontFace.ts';
import { type Item, type Itemised, type Itemising, itemise } from './itemise.ts';

/** Shaped text of one font and direction. `x` from the left end of its line, in multiples of the text size. */
export type TextRun = Readonly<{
  face: FontFace;
  text: string;
  glyphs: readonly ShapedGlyph[];
  x: number;
  width: number;
}>;

/** One line: its runs from left to right, and whether its paragraph reads from the right. */
export type ParagraphLine = Readonly<{
  runs: readonly TextRun[];
  width: number;
  rightToLeft: boolean;
}>;

/** Items that are shaped together, as a range of them. */
type Span = Readonly<{ from: number; to: number; level: number }>;

const { getEmbeddingLevels } = bidiFactory();
const SPACE = /^[\p{White_Space}]+$/u;

const isOdd = (level: number) => level % 2 === 1;

const advance = (glyphs: readonly ShapedGlyph[]) =>
  glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);

/** Puts spans into the order in which they are seen (UAX 9, rule L2). */
function inVisualOrder(spans: readonly Span[]): readonly Span[] {
  const ordered = [...spans];
  const highest = Math.max(0, ...spans.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from;
      while ((ordered[to]?.level ?? -1) >= level) to++;
      ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      if (to > from) from = to;
    }
  }
  return ordered;
}

/** A paragraph that can be broken into lines of any width. */
export class Paragraph {
  readonly missing: readonly string[];
  readonly #text: string;
  readonly #items: readonly Item[];
  readonly #levels: Uint8Array;
  readonly #rightToLeft: boolean;
  readonly #language: string;

  constructor(paragraph: string, itemising: Itemising) {
    const { text, items, missing }: Itemised = itemise(paragraph, itemising);
    const { levels, paragraphs } = getEmbeddingLevels(text);
    this.missing = missing;
    this.#text = text;
    this.#items = items;
    this.#levels = levels;
    this.#rightToLeft = isOdd(paragraphs[0]?.level ?? 0);
    this.#language = itemising.language;
  }

  /** Lines at most `width` wide, in multiples of the text size. A grapheme that is wider stands alone. */
  lines(width: number): readonly ParagraphLine[] {
    const ends = this.#lineEnds(width);
    return ends.map((end, index) => this.#line(ends[index - 1] ?? 0, end));
  }

  #textOf({ from, to }: Pick<Span, 'from' | 'to'>): string {
    return this.#text.slice(this.#items[from]?.start ?? 0, this.#items[to - 1]?.end ?? 0);
  }

  #levelOf(index: number): number {
    return this.#levels[this.#items[index]?.start ?? 0] ?? 0;
  }

  #spans(from: number, to: number): readonly Span[] {
    const spans: Span[] = [];
    for (let index = from; index < to; index++) {
      const level = this.#levelOf(index);
      const last = spans.at(-1);
      if (last && last.level === level && this.#areAlike(index - 1, index))
        spans[spans.length - 1] = { ...last, to: index + 1 };
      else spans.push({ from: index, to: index + 1, level });
    }
    return spans;
  }

  #areAlike(one: number, other: number): boolean {
    const [a, b] = [this.#items[one], this.#items[other]];
    return a !== undefined && b !== undefined && a.face === b.face && a.script === b.script;
  }

  #shape(span: Span): Omit<TextRun, 'x'> {
    const face = this.#items[span.from]?.face;
    if (!face) throw new Error('A span without items');
    const text = this.#textOf(span);
    const options = { rightToLeft: isOdd(span.level), language: this.#language };
    const glyphs = face.shape(text, options);
    return { face, text, glyphs, width: advance(glyphs) / face.unitsPerEm };
  }

  /** How wide each item is, with what it stands beside. */
  #widths(): Float64Array {
    const widths = new Float64Array(this.#items.length);
    for (const span of this.#spans(0, this.#items.length)) {
      const { face, glyphs } = this.#shape(span);
      const start = this.#items[span.from]?.start ?? 0;
      const places = new Map<number, number>();
      for (let index = span.from; index < span.to; index++)
        places.set((this.#items[index]?.start ?? 0) - start, index);
      for (const glyph of glyphs) {
        const item = places.get(glyph.cluster) ?? span.from;
        widths[item] = (widths[item] ?? 0) + glyph.advance / face.unitsPerEm;
      }
    }
    return widths;
  }

  #lineEnds(width: number): readonly number[] {
    const count = this.#items.length;
    const widths = this.#widths();
    const places = new Set(breakPlaces(this.#text));
    const ends: number[] = [];
    for (let from = 0; from < count; ) {
      from = this.#lineEnd(from, width, widths, places);
      ends.push(from);
    }
    return count === 0 ? [0] : ends;
  }

  #lineEnd(from: number, max: number, widths: Float64Array, places: ReadonlySet<number>): number {
    let width = 0;
    let best = 0;
    for (let index = from; index < this.#items.length; index++) {
      width += widths[index] ?? 0;
      // Spaces at the end of a line may stand out.
      const isTooWide = width > max && index > from && !this.#isSpace(index);
      if (isTooWide) return best || index;
      if (places.has(this.#items[index]?.end ?? 0)) best = index + 1;
    }
    return this.#items.length;
  }

  #isSpace(index: number): boolean {
    return SPACE.test(this.#textOf({ from: index, to: index + 1 }));
  }

  #line(from: number, end: number): ParagraphLine {
    let to = end;
    while (to > from && this.#isSpace(to - 1)) to--;
    let x = 0;
    const runs = inVisualOrder(this.#spans(from, to)).map((span) => {
      const run = { ...this.#shape(span), x };
      x += run.width;
      return run;
    });
    return { runs, width: x, rightToLeft: this.#rightToLeft };
  }
}
