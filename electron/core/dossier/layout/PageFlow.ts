import type { Mark, Paper } from './page.ts';

/** Marks placed relative to the top left corner of the text area, and the height they take. */
export type Piece = Readonly<{ marks: readonly Mark[]; height: number }>;

function moved(mark: Mark, x: number, y: number): Mark {
  return { ...mark, x: mark.x + x, y: mark.y + y };
}

/** Moves a piece's marks; its height stays. */
export function movePiece(piece: Piece, x: number, y: number): readonly Mark[] {
  return piece.marks.map((mark) => moved(mark, x, y));
}

/** Fills pages from top to bottom; knows heights only. */
export class PageFlow {
  readonly width: number;
  readonly height: number;
  private readonly paper: Paper;
  private readonly full: Mark[][] = [[]];
  private y = 0;

  constructor(paper: Paper) {
    this.paper = paper;
    this.width = paper.width - 2 * paper.margin;
    this.height = paper.height - 2 * paper.margin;
  }

  /** The number of the page that the next piece would go on, counted from 1, if it is `height` high. */
  pageFor(height: number): number {
    return this.fits(height) ? this.page : this.page + 1;
  }

  /** The number of the current page, counted from 1. */
  get page(): number {
    return this.full.length;
  }

  /** Height left on the current page. */
  get left(): number {
    return this.height - this.y;
  }

  /** Whether the current page is still empty. */
  get atTop(): boolean {
    return this.y === 0;
  }

  /** Puts a piece under the last one, on a new page where it does not fit. */
  add(piece: Piece, space = 0): void {
    if (!this.fits(piece.height)) this.newPage();
    const { margin } = this.paper;
    this.full.at(-1)?.push(...movePiece(piece, margin, margin + this.y));
    this.y += piece.height + space;
  }

  /** Leaves room under the last piece; none at the top of a page. */
  skip(space: number): void {
    if (!this.atTop) this.y += space;
  }

  /** Begins a page, unless the current one is still empty. */
  newPage(): void {
    if (this.atTop) return;
    this.full.push([]);
    this.y = 0;
  }

  /** The pages filled so far; a last empty one is not counted. */
  get pages(): readonly (readonly Mark[])[] {
    return this.atTop ? this.full.slice(0, -1) : this.full;
  }

  private fits(height: number): boolean {
    return this.atTop || this.y + height <= this.height;
  }
}
