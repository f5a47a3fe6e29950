import { AppError } from '../../../../shared/appError.ts';
import type { PhotoTool } from '../../photo/PhotoTool.ts';

/** Widths of a sheet to try, in pixels: A4 at 200, 170, 150, 133, 120 dots per inch. */
const WIDTHS = [1654, 1404, 1240, 1100, 992] as const;

/** JPEG qualities at which text is still clean; the last resort stands below. */
const QUALITIES = [55, 65, 75, 85] as const;
const LAST_RESORT = [35, 45, 55] as const;

/** What the sheets may weigh, in bytes. */
export type SheetLimits = Readonly<{ maxFileBytes: number; maxTotalBytes: number }>;

type Sheets = readonly (readonly Uint8Array[])[];

function sizeAt(sheets: Sheets, rung: number): number {
  return sheets.reduce((sum, jpegs) => sum + (jpegs[rung]?.length ?? 0), 0);
}

function fitsAt(sheets: Sheets, rung: number, limits: SheetLimits): boolean {
  return (
    sizeAt(sheets, rung) <= limits.maxTotalBytes &&
    sheets.every((jpegs) => (jpegs[rung]?.length ?? 0) <= limits.maxFileBytes)
  );
}

/** The best quality in which all sheets fit, the same for all so that none looks worse than its neighbour. */
function bestOf(
  sheets: Sheets,
  rungs: number,
  limits: SheetLimits,
): readonly Uint8Array[] | undefined {
  for (let rung = rungs - 1; rung >= 0; rung--)
    if (fitsAt(sheets, rung, limits)) return sheets.flatMap((jpegs) => jpegs[rung] ?? []);
  return undefined;
}

/**
 * Turns the pages of one of our own PDFs into JPEG sheets that together stay within the limits, as large
 * and clean as they allow. Throws AppError `dossier-sheets-too-large` when even the smallest do not fit.
 */
export async function fitSheets(
  pdf: Uint8Array,
  pages: number,
  limits: SheetLimits,
  tool: PhotoTool,
): Promise<readonly Uint8Array[]> {
  const rasterise = async (width: number, qualities: readonly number[]): Promise<Sheets> => {
    const sheets: (readonly Uint8Array[])[] = [];
    for (let page = 0; page < pages; page++)
      sheets.push((await tool.rasterise(pdf, page, width, qualities)).jpegs);
    return sheets;
  };
  for (const width of WIDTHS) {
    const best = bestOf(await rasterise(width, QUALITIES), QUALITIES.length, limits);
    if (best) return best;
  }
  const last = await rasterise(WIDTHS[WIDTHS.length - 1] ?? 0, LAST_RESORT);
  const best = bestOf(last, LAST_RESORT.length, limits);
  if (best) return best;
  throw new AppError('dossier-sheets-too-large', { pages, max: limits.maxTotalBytes });
}
