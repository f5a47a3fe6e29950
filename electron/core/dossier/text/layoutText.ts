import type { Fonts } from './Fonts.ts';
import { Paragraph, type TextRun } from './Paragraph.ts';
import { visibleParagraphs } from './visibleText.ts';

/** How text is set. `size` in points, `lineHeight` in multiples of it, `language` a BCP 47 tag. */
export type TextStyle = Readonly<{
  size: number;
  bold?: boolean;
  language?: string;
  lineHeight?: number;
  /** As PDFKit takes it: `#444444`. */
  color?: string;
}>;

/** One line: `x` from the left edge of its block and `width` in points; its runs in multiples of the size. */
export type TextLine = Readonly<{ runs: readonly TextRun[]; x: number; width: number }>;

/** Text broken into lines, ready to draw anywhere; all measures in points. */
export type TextBlock = Readonly<{
  lines: readonly TextLine[];
  width: number;
  height: number;
  style: TextStyle;
  /** Characters that no font has (`U+1F8FF`); the block shows their codes instead. */
  missing: readonly string[];
}>;

const LINE_HEIGHT = 1.4;

/** From the top of one line to the top of the next, in points. */
export function lineHeightOf({ size, lineHeight = LINE_HEIGHT }: TextStyle): number {
  return size * lineHeight;
}

/**
 * Sets text in lines of a width in points: shaped by HarfBuzz, in the order of UAX 9, broken as UAX 14 has it.
 * A paragraph that reads from the right stands at the right. What could hide or turn text around is shown by
 * its code. Equal input gives an equal block.
 */
export function layoutText(fonts: Fonts, text: string, style: TextStyle, width: number): TextBlock {
  const { size, bold = false, language = 'en' } = style;
  const paragraphs = visibleParagraphs(text.trimEnd()).map(
    (paragraph) => new Paragraph(paragraph, { fonts, language, bold }),
  );
  const lines = paragraphs
    .flatMap((paragraph) => paragraph.lines(width / size))
    .map(({ runs, width: ems, rightToLeft }): TextLine => {
      const points = ems * size;
      return { runs, width: points, x: rightToLeft ? width - points : 0 };
    });
  const missing = [...new Set(paragraphs.flatMap((paragraph) => paragraph.missing))];
  return { lines, width, height: lines.length * lineHeightOf(style), style, missing };
}

/** The lines of a block that fit into a height, one at least, and the rest of them. */
export function splitBlock(
  block: TextBlock,
  height: number,
): readonly [TextBlock, TextBlock | undefined] {
  const lineHeight = lineHeightOf(block.style);
  // A hair of tolerance: heights are sums of fractions.
  const count = Math.max(1, Math.floor(height / lineHeight + 1e-6));
  const part = (lines: readonly TextLine[]): TextBlock => ({
    ...block,
    lines,
    height: lines.length * lineHeight,
  });
  if (count >= block.lines.length) return [block, undefined];
  return [part(block.lines.slice(0, count)), part(block.lines.slice(count))];
}
