import { type EmbeddableFace, embedFace } from './embedFace.ts';
import type { FontFace } from './FontFace.ts';
import { lineHeightOf, type TextBlock } from './layoutText.ts';
import type { TextRun } from './Paragraph.ts';

/** Ascent and descent of Noto Sans in multiples of the text size; every other font stands on its base line. */
const ASCENT = 1.069;
const DESCENT = 0.293;

/** Width of the outline that makes a font bold which has no bold of its own, in multiples of the text size. */
const BOLD_OUTLINE = 0.03;

const BLACK = '#000000';

const embeddable = new WeakMap<FontFace, EmbeddableFace>();

function embeddableOf(face: FontFace): EmbeddableFace {
  const known = embeddable.get(face) ?? embedFace(face);
  embeddable.set(face, known);
  return known;
}

function drawRun(doc: PDFKit.PDFDocument, run: TextRun, block: TextBlock, x: number, y: number) {
  const { size, bold = false, color = BLACK } = block.style;
  const { font, expect } = embeddableOf(run.face);
  const isOutlined = bold && run.face.name !== 'latinBold';
  expect(run);
  doc.registerFont(run.face.name, font).font(run.face.name).fontSize(size).fillColor(color);
  if (isOutlined) doc.strokeColor(color).lineWidth(size * BOLD_OUTLINE);
  doc.text(run.text, x, y, {
    lineBreak: false,
    baseline: 'alphabetic',
    features: [],
    fill: true,
    stroke: isOutlined,
  });
}

/** Draws a block of text with its top left corner at a place on the current page, in points. */
export function drawText(doc: PDFKit.PDFDocument, block: TextBlock, x: number, y: number): void {
  const { size } = block.style;
  const lineHeight = lineHeightOf(block.style);
  const baseline = (lineHeight + (ASCENT - DESCENT) * size) / 2;
  block.lines.forEach((line, index) => {
    const base = y + index * lineHeight + baseline;
    for (const run of line.runs) drawRun(doc, run, block, x + line.x + run.x * size, base);
  });
}
