import type { Exhibit } from '../../../../shared/dossier/dossierPlan.ts';
import type { Piece } from './PageFlow.ts';
import type { Density } from './page.ts';
import { stack, type Typesetter } from './Typesetter.ts';

/** Space between photos, and between a photo and its caption, in points. */
const GAP = 10;
const CAPTION_GAP = 4;

/** No photo is set narrower than this, so that its caption can be read. */
const NARROWEST = 130;

/** Size of a photo in pixels, as it is shown. */
export type PixelSize = Readonly<{ width: number; height: number }>;

/** A photo that would be made smaller than this share of the height it may have begins a row of its own. */
const LEAST_SHARE = 0.75;

type Cell = Readonly<{ exhibit: Exhibit; itemId: string; width: number; photo: PixelSize }>;

/** A photo exhibit and the size of its picture. */
export type PhotoExhibit = Readonly<{ exhibit: Exhibit; itemId: string; size: PixelSize }>;

/** A row of photos and the exhibits in it. */
export type PhotoRow = Readonly<{ piece: Piece; labels: readonly string[] }>;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const aspect = ({ size }: PhotoExhibit): number => size.width / size.height;

/** The height at which photos fill the width side by side, or `maxHeight` where they would be higher. */
function rowHeight(photos: readonly PhotoExhibit[], width: number, maxHeight: number): number {
  const free = width - GAP * (photos.length - 1);
  return Math.min(maxHeight, free / sum(photos.map(aspect)));
}

function cellsOf(photos: readonly PhotoExhibit[], width: number, maxHeight: number): Cell[] {
  const height = rowHeight(photos, width, maxHeight);
  return photos.map((photo) => {
    const shown = { width: height * aspect(photo), height };
    const { exhibit, itemId } = photo;
    return { exhibit, itemId, photo: shown, width: Math.max(shown.width, NARROWEST) };
  });
}

function fitsInRow(photos: readonly PhotoExhibit[], width: number, maxHeight: number): boolean {
  if (rowHeight(photos, width, maxHeight) < LEAST_SHARE * maxHeight) return false;
  const cells = cellsOf(photos, width, maxHeight);
  return sum(cells.map((cell) => cell.width)) + GAP * (cells.length - 1) <= width + 0.01;
}

function caption(cell: Cell, type: Typesetter, density: Density): Piece {
  const { label, title, details } = cell.exhibit;
  const size = density.captionSize;
  return stack([
    type.piece(`${label} · ${title}`, { size, bold: true }, cell.width),
    type.piece(details, { size: Math.max(7, size - 1), color: '#444444' }, cell.width),
  ]);
}

function cellPiece(cell: Cell, type: Typesetter, density: Density): Piece {
  const { width, height } = cell.photo;
  const picture: Piece = {
    marks: [{ kind: 'photo', itemId: cell.itemId, x: 0, y: 0, width, height }],
    height,
  };
  return stack([picture, caption(cell, type, density)], CAPTION_GAP);
}

function rowPiece(cells: readonly Cell[], type: Typesetter, density: Density): Piece {
  let x = 0;
  const pieces = cells.map((cell) => {
    const { marks, height } = cellPiece(cell, type, density);
    const moved = marks.map((mark) => ({ ...mark, x: mark.x + x }));
    x += cell.width + GAP;
    return { marks: moved, height };
  });
  return {
    marks: pieces.flatMap((piece) => piece.marks),
    height: Math.max(...pieces.map((piece) => piece.height)),
  };
}

/**
 * Fills rows with photos, each uncropped and unstretched, those of a row equally high: as high as the density
 * allows, or a little less where one more photo then fits and the row is full.
 */
export function photoRows(
  photos: readonly PhotoExhibit[],
  width: number,
  type: Typesetter,
  density: Density,
): readonly PhotoRow[] {
  const rows: PhotoExhibit[][] = [];
  for (const photo of photos) {
    const row = rows.at(-1);
    if (row && fitsInRow([...row, photo], width, density.photoHeight)) row.push(photo);
    else rows.push([photo]);
  }
  return rows.map((row) => ({
    piece: rowPiece(cellsOf(row, width, density.photoHeight), type, density),
    labels: row.map(({ exhibit }) => exhibit.label),
  }));
}
