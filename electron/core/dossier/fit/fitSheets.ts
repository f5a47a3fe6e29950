import { AppError } from '../../../../shared/appError.ts';
import type { PhotoTool } from '../../photo/PhotoTool.ts';
import { mapInFlight } from '../../storage/mapInFlight.ts';

/** Widths of a sheet to try, in pixels: A4 at 200, 170, 150, 133, 120 dots per inch. */
const WIDTHS = [1654, 1404, 1240, 1100, 992] as const;

/** JPEG qualities at which text is still clean; the last resort stands below. */
const QUALITIES = [55, 65, 75, 85] as const;
const LAST_RESORT = [35, 45, 55] as const;

/** What the sheets may weigh, in bytes. */
export type SheetLimits = Readonly<{ maxFileBytes: number; maxTotalBytes: number }>;

type Sheets = readonly (readonly Uint8Array[])[];
type Tried = Readonly<{ width: number; sheets: Sheets }>;

/** The width at which the others are judged. */
const PROBE = 1240;

/** Bytes grow with this power of the width (measured on text and photos: 1.38 to 1.53). */
const GROWTH = 1.35;

/** As many pages as the tool works on at a time. */
const IN_FLIGHT = 2;

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

/** The first width at which the lowest quality should fit, judged by what another width takes. */
function likelyWidth({ sheets, width }: Tried, limits: SheetLimits): number {
  const share = Math.min(
    limits.maxTotalBytes / sizeAt(sheets, 0),
    ...sheets.map(([lowest]) => limits.maxFileBytes / (lowest?.length ?? 1)),
  );
  const found = WIDTHS.findIndex((one) => (one / width) ** GROWTH <= share);
  return found === -1 ? WIDTHS.length - 1 : found;
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
  const numbers = Array.from({ length: pages }, (_, page) => page);
  const rasterise = async (width: number, qualities: readonly number[]): Promise<Sheets> =>
    await mapInFlight(numbers, IN_FLIGHT, async (page) => {
      const { jpegs } = await tool.rasterise(pdf, page, width, qualities);
      return jpegs;
    });
  const tried: Tried = { width: PROBE, sheets: await rasterise(PROBE, QUALITIES) };
  for (const width of WIDTHS.slice(likelyWidth(tried, limits))) {
    const sheets = width === PROBE ? tried.sheets : await rasterise(width, QUALITIES);
    const best = bestOf(sheets, QUALITIES.length, limits);
    if (best) return best;
  }
  const last = await rasterise(WIDTHS[WIDTHS.length - 1] ?? 0, LAST_RESORT);
  const best = bestOf(last, LAST_RESORT.length, limits);
  if (best) return best;
  throw new AppError('dossier-sheets-too-large', { pages, max: limits.maxTotalBytes });
}
