import type { Exhibit } from '../../../../shared/dossier/dossierPlan.ts';
import type { Piece } from './PageFlow.ts';
import type { Density } from './page.ts';
import { stack, type Typesetter } from './Typesetter.ts';

/** Space between photos, and between a photo and its caption, in points. */
const GAP = 10;
const CAPTION_GAP = 4;

/** No photo is set narrower than this, so that its caption can be read. */
const NARROWEST = 130;

/** Upright size of a photo in pixels. */
export type PixelSize = Readonly<{ width: number; height: number }>;

type Cell = Readonly<{ exhibit: Exhibit; itemId: string; width: number; photo: PixelSize }>;

/** A photo exhibit and the size of its picture. */
export type PhotoExhibit = Readonly<{ exhibit: Exhibit; itemId: string; size: PixelSize }>;

/** A row of photos and the exhibits in it. */
export type PhotoRow = Readonly<{ piece: Piece; labels: readonly string[] }>;

function cellOf(photo: PhotoExhibit, maxWidth: number, maxHeight: number): Cell {
  const { size } = photo;
  const scale = Math.min(maxWidth / size.width, maxHeight / size.height);
  const shown = { width: size.width * scale, height: size.height * scale };
  const width = Math.max(shown.width, Math.min(NARROWEST, maxWidth));
  return { exhibit: photo.exhibit, itemId: photo.itemId, width, photo: shown };
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

/** Fills rows from the left with photos, each as large as the density allows, uncropped and unstretched. */
export function photoRows(
  photos: readonly PhotoExhibit[],
  width: number,
  type: Typesetter,
  density: Density,
): readonly PhotoRow[] {
  const rows: Cell[][] = [];
  let used = 0;
  for (const photo of photos) {
    const cell = cellOf(photo, width, density.photoHeight);
    const row = rows.at(-1);
    if (row && used + GAP + cell.width <= width) {
      row.push(cell);
      used += GAP + cell.width;
    } else {
      rows.push([cell]);
      used = cell.width;
    }
  }
  return rows.map((cells) => ({
    piece: rowPiece(cells, type, density),
    labels: cells.map((cell) => cell.exhibit.label),
  }));
}
