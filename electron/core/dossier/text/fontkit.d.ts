/** The parts of fontkit, PDFKit's own font reader, that we call; the package has no types. */
declare module 'fontkit' {
  /** A glyph as PDFKit asks for it: what to include, how wide it is, what it stands for. */
  type LaidOutGlyph = Readonly<{
    id: number | string;
    advanceWidth: number;
    codePoints: readonly number[];
  }>;

  type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

  type GlyphRun = Readonly<{
    glyphs: readonly LaidOutGlyph[];
    positions: readonly GlyphPosition[];
    advanceWidth: number;
  }>;

  /** Glyphs of a font in the order in which a PDF numbers them; `encode` gives a TrueType file of them. */
  type Subset = { glyphs: number[]; includeGlyph: (glyph: number | string) => number };

  interface Font {
    getGlyph(id: number): Readonly<{ advanceWidth: number }>;
    createSubset: () => Subset;
    layout: (text: string) => GlyphRun;
  }

  export function create(bytes: Uint8Array): Font;
}

/** PDFKit embeds any font with a `layout` of its own; its types leave that out. */
declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this;
  }
}
