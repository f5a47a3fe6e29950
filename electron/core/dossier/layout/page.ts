import type { TextBlock } from '../text/layoutText.ts';

/**
 * A shape: `d` as SVG writes paths, in points from the mark's place. Colours as PDFKit takes them; `dash` is the length
 * of the dashes and of the spaces between them.
 */
export type PathMark = Readonly<{
  kind: 'path';
  d: string;
  x: number;
  y: number;
  fill?: string;
  stroke?: string;
  weight?: number;
  dash?: readonly [number, number];
}>;

/** Something drawn on a page; all measures in points, from the top left corner. */
export type Mark =
  | Readonly<{ kind: 'text'; block: TextBlock; x: number; y: number }>
  | Readonly<{
      kind: 'photo';
      itemId: string;
      x: number;
      y: number;
      width: number;
      height: number;
    }>
  | PathMark
  | Readonly<{ kind: 'rule'; x: number; y: number; width: number }>
  | Readonly<{ kind: 'frame'; x: number; y: number; width: number; height: number }>;

/** A page with everything on it, its stamps included. */
export type LaidOutPage = Readonly<{ marks: readonly Mark[] }>;

/** Paper and margins, in points. */
export type Paper = Readonly<{ width: number; height: number; margin: number; stamp: number }>;

/** ISO 216 A4, portrait. The stamp line takes the outer part of the margin. */
export const A4: Paper = { width: 595.28, height: 841.89, margin: 40, stamp: 22 };

/** US Letter, portrait. */
export const LETTER: Paper = { width: 612, height: 792, margin: 40, stamp: 22 };

/** How dense a dossier is set: the largest photo height and the text sizes, in points. */
export type Density = Readonly<{
  photoHeight: number;
  summarySize: number;
  tableSize: number;
  captionSize: number;
}>;

/** A laid-out dossier: what is drawn, and on which page each exhibit begins (counted from 1). */
export type LaidOutDossier = Readonly<{
  paper: Paper;
  pages: readonly LaidOutPage[];
  outline: readonly Readonly<{ title: string; page: number }>[];
  exhibitPages: ReadonlyMap<string, number>;
  /** Whether the story stands in it as a drawing. */
  hasTimeline: boolean;
}>;
