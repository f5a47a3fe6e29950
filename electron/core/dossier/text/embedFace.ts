import { create, type Font, type LaidOutGlyph, type Subset } from 'fontkit';
import type { FontFace } from './FontFace.ts';
import type { TextRun } from './Paragraph.ts';

/** The text that each glyph of a run stands for: its cluster's, given to the cluster's first glyph. */
function textsOf({ glyphs, text }: TextRun): readonly string[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  const given = new Set<number>();
  return glyphs.map(({ cluster }) => {
    if (given.has(cluster)) return '';
    given.add(cluster);
    return text.slice(cluster, ends.get(cluster));
  });
}

/** Lets a subset number glyphs by shape and text, while parts of composite glyphs stay known by number. */
function numberByText(subset: Subset): Subset {
  const include = subset.includeGlyph.bind(subset);
  const known = new Map<string, number>();
  subset.includeGlyph = (id) => {
    if (typeof id === 'number') return include(id);
    const place = known.get(id) ?? subset.glyphs.push(Number.parseInt(id, 10)) - 1;
    known.set(id, place);
    return place;
  };
  return subset;
}

function laidOutGlyph(font: Font, id: number, text: string): LaidOutGlyph {
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return { id: `${id}:${text}`, advanceWidth: font.getGlyph(id).advanceWidth, codePoints };
}

/** A font for PDFKit that takes runs which are shaped already. */
export type EmbeddableFace = Readonly<{
  font: Font;
  /** Names the run that PDFKit is about to ask for. */
  expect: (run: TextRun) => void;
}>;

/**
 * Prepares a font for PDFKit. Glyphs are numbered by their shape *and* the text they stand for, so that the
 * text read back from the PDF is the text put in. Good for any number of documents, one at a time.
 */
export function embedFace(face: FontFace): EmbeddableFace {
  const font = create(face.bytes);
  const subsetOf = font.createSubset.bind(font);
  let expected: TextRun | undefined;
  font.createSubset = () => numberByText(subsetOf());
  font.layout = (text) => {
    if (expected?.text !== text) throw new Error('PDFKit asks for text that was not shaped');
    const { glyphs, width } = expected;
    const texts = textsOf(expected);
    return {
      glyphs: glyphs.map(({ id }, index) => laidOutGlyph(font, id, texts[index] ?? '')),
      positions: glyphs.map(({ advance, xOffset, yOffset }) => ({
        xAdvance: advance,
        yAdvance: 0,
        xOffset,
        yOffset,
      })),
      advanceWidth: width * face.unitsPerEm,
    };
  };
  return {
    font,
    expect: (run) => {
      expected = run;
    },
  };
}
