import type { TextBlock } from '../../text/layoutText.ts';
import type { Piece } from '../PageFlow.ts';
import type { Mark } from '../page.ts';
import type { Typesetter } from '../Typesetter.ts';
import { INK } from './shapes.ts';

/** Lines of one label stand close together. */
const LINE_HEIGHT = 1.25;
/** Wider than any page: a label is one line. */
const ENDLESS = 5000;

/** Between words and the day behind them. */
const BEHIND = 3;

/** Text that is as wide as its words, in points. */
type Word = Readonly<{ block: TextBlock; width: number; height: number }>;

/** Sets the small words of a drawing in one size, in points. */
export class Pen {
  readonly size: number;
  private readonly type: Typesetter;

  constructor(type: Typesetter, size: number) {
    this.type = type;
    this.size = size;
  }

  /** From the top of one line to the top of the next. */
  get line(): number {
    return this.size * LINE_HEIGHT;
  }

  /** Words on one line, however long. */
  word(text: string, color: string = INK.dark, bold = false): Word {
    const style = { size: this.size, lineHeight: LINE_HEIGHT, color, bold };
    const { lines } = this.type.block(text, style, ENDLESS);
    const width = Math.max(0, ...lines.map((line) => line.width)) + 0.5;
    const block = this.type.block(text, style, width);
    return { block, width, height: block.height };
  }

  /** Words in lines of a width. */
  lines(text: string, color: string, width: number): Piece {
    return this.type.piece(text, { size: this.size, lineHeight: LINE_HEIGHT, color }, width);
  }

  /** Words and their day: behind them, or under them, each in the middle of the wider one. */
  label(text: string, on: string, isOneLine: boolean): Piece & Readonly<{ width: number }> {
    const [words, day] = [this.word(text), this.word(on, INK.middle)];
    const at = ({ block }: Word, x: number, y: number): Mark => ({ kind: 'text', block, x, y });
    if (isOneLine) {
      const width = words.width + BEHIND + day.width;
      const marks = [at(words, 0, 0), at(day, words.width + BEHIND, 0)];
      return { marks, width, height: this.line };
    }
    const width = Math.max(words.width, day.width);
    const marks = [
      at(words, (width - words.width) / 2, 0),
      at(day, (width - day.width) / 2, this.line),
    ];
    return { marks, width, height: 2 * this.line };
  }
}
