import type { Fonts } from '../text/Fonts.ts';
import { layoutText, type TextBlock, type TextStyle } from '../text/layoutText.ts';
import type { Piece } from './PageFlow.ts';

/** Sets text in the dossier's language and remembers which characters no font has. */
export class Typesetter {
  readonly missing = new Set<string>();
  private readonly fonts: Fonts;
  private readonly language: string;

  constructor(fonts: Fonts, language: string) {
    this.fonts = fonts;
    this.language = language;
  }

  /** Text broken into lines of a width in points. */
  block(text: string, style: TextStyle, width: number): TextBlock {
    const block = layoutText(this.fonts, text, { language: this.language, ...style }, width);
    for (const character of block.missing) this.missing.add(character);
    return block;
  }

  /** A block of text as a piece of its own. */
  piece(text: string, style: TextStyle, width: number): Piece {
    const block = this.block(text, style, width);
    return { marks: [{ kind: 'text', block, x: 0, y: 0 }], height: block.height };
  }
}

/** Pieces under each other, with a space between them. */
export function stack(pieces: readonly Piece[], space = 0): Piece {
  let height = 0;
  const marks = pieces.flatMap((piece, index) => {
    const y = height + (index > 0 ? space : 0);
    height = y + piece.height;
    return piece.marks.map((mark) => ({ ...mark, y: mark.y + y }));
  });
  return { marks, height };
}
