import { Blob, Direction, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';

/** A shaped glyph. `cluster` is the place in the text that it stands for; measures in the font's own units. */
export type ShapedGlyph = Readonly<{
  id: number;
  cluster: number;
  advance: number;
  xOffset: number;
  yOffset: number;
}>;

/** How a piece of text is shaped. */
export type ShapingOptions = Readonly<{ rightToLeft: boolean; language: string }>;

/** Shaped pieces to remember; a dossier is set several times with the same words. */
const REMEMBERED = 5000;

/** One font file: which characters it has, and how they are shaped. */
export class FontFace {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly #font: Font;
  readonly #characters: ReadonlySet<number>;
  readonly #shaped = new Map<string, readonly ShapedGlyph[]>();

  constructor(name: string, bytes: Uint8Array) {
    const face = new Face(new Blob(bytes));
    this.name = name;
    this.bytes = bytes;
    this.unitsPerEm = face.upem;
    this.#font = new Font(face);
    this.#characters = new Set(face.collectUnicodes());
  }

  has(codePoint: number): boolean {
    return this.#characters.has(codePoint);
  }

  /** The glyphs of a piece of text of one direction and script, from left to right. */
  shape(text: string, options: ShapingOptions): readonly ShapedGlyph[] {
    const key = `${options.rightToLeft ? 'r' : 'l'}|${options.language}|${text}`;
    const known = this.#shaped.get(key);
    if (known) return known;
    const glyphs = this.#shape(text, options);
    if (this.#shaped.size >= REMEMBERED) this.#shaped.clear();
    this.#shaped.set(key, glyphs);
    return glyphs;
  }

  #shape(text: string, { rightToLeft, language }: ShapingOptions): readonly ShapedGlyph[] {
    const buffer = new ShapingBuffer();
    buffer.addText(text);
    buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
    buffer.setLanguage(language);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint: id, cluster }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { id, cluster, advance: xAdvance, xOffset, yOffset };
    });
  }
}
