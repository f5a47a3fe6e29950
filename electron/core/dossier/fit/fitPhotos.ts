import { AppError } from '../../../../shared/appError.ts';
import type { EvidenceItem } from '../../../../shared/domain/evidence.ts';
import type { PhotoTool } from '../../photo/PhotoTool.ts';
import { mapInFlight } from '../../storage/mapInFlight.ts';
import { namingExhibit } from '../namingExhibit.ts';

/** A photo to put into a dossier: its file, and the longest edge that is worth having, in pixels. */
export type PhotoToFit = Readonly<{ item: EvidenceItem; path: string; maxEdge: number }>;

/** Photos of a dossier as JPEGs, by evidence item. */
export type FittedPhotos = ReadonlyMap<string, Uint8Array>;

const SMALLEST_EDGE = 320;

/** About what a photo of the smallest edge and quality takes. */
const SMALLEST_BYTES = 12_000;
const QUALITY = { lowest: 40, highest: 85 };

/** Distance of the qualities that one pass makes around the one it aims at. */
const RUNG = 8;
const PASSES = 6;

/** Sharp decodes a third cheaper below this edge (measured); it is about 180 dpi over the text width. */
const EDGE_OF_MANY = 1328;
const MANY = 12;

/** As many photos as the tool works on at a time. */
const IN_FLIGHT = 2;

/** Photos that stand for all while the level is looked for. */
const SAMPLE = 6;

function edgeAt(level: number, maxEdge: number): number {
  const largest = Math.max(SMALLEST_EDGE, maxEdge);
  return Math.round(SMALLEST_EDGE * (largest / SMALLEST_EDGE) ** level);
}

function qualitiesAt(level: number): readonly number[] {
  const middle = QUALITY.lowest + (QUALITY.highest - QUALITY.lowest) * level;
  return [middle - RUNG, middle, middle + RUNG]
    .map((quality) => Math.round(Math.min(92, Math.max(30, quality))))
    .sort((a, b) => a - b);
}

type Rungs = Readonly<{ itemId: string; jpegs: readonly Uint8Array[] }>;

async function encodeAll(
  photos: readonly PhotoToFit[],
  level: number,
  tool: PhotoTool,
): Promise<readonly Rungs[]> {
  const limit = photos.length > MANY ? EDGE_OF_MANY : Number.POSITIVE_INFINITY;
  return await mapInFlight(photos, IN_FLIGHT, async ({ item, path, maxEdge }) => {
    const edge = edgeAt(level, Math.min(maxEdge, limit));
    const work = () => tool.encode(path, edge, qualitiesAt(level), { turned: item.turned });
    const { jpegs } = await namingExhibit(item, work);
    return { itemId: item.id, jpegs };
  });
}

function sumAt(all: readonly Rungs[], rung: number): number {
  return all.reduce((sum, { jpegs }) => sum + (jpegs[rung]?.length ?? 0), 0);
}

/** The highest rung that fits for all, then the next rung for one photo after the other while it fits. */
function choose(all: readonly Rungs[], budget: number): FittedPhotos {
  const rungs = [2, 1, 0];
  const base = rungs.find((rung) => sumAt(all, rung) <= budget) ?? 0;
  let used = sumAt(all, base);
  const chosen = all.map(({ itemId, jpegs }) => {
    const [small, large] = [jpegs[base], jpegs[base + 1]];
    if (!small) throw new Error(`No JPEG was made of ${itemId}`);
    const more = (large?.length ?? Number.POSITIVE_INFINITY) - small.length;
    if (!large || used + more > budget) return [itemId, small] as const;
    used += more;
    return [itemId, large] as const;
  });
  return new Map(chosen);
}

type Verdict = 'over' | 'good' | 'room';

/** Whether a level's photos are too large, use the budget well, or leave room for a better level. */
function judge(all: readonly Rungs[], level: number, budget: number): Verdict {
  if (sumAt(all, 0) > budget) return 'over';
  return level === 1 || sumAt(all, 2) > budget * 0.85 ? 'good' : 'room';
}

/** The next level to try, from how far the sum is off: bytes grow about 30-fold over the levels. */
function nextLevel(level: number, sum: number, budget: number): number {
  return Math.min(1, Math.max(0, level + Math.log((budget * 0.95) / sum) / Math.log(30)));
}

type Found = Readonly<{ level: number; all: readonly Rungs[] }>;

/** Comes closer to the budget pass by pass; the last level that fits is the answer. */
async function search(
  photos: readonly PhotoToFit[],
  start: number,
  budget: number,
  tool: PhotoTool,
): Promise<Found | undefined> {
  let best: Found | undefined;
  let level = start;
  for (let pass = 0; pass < PASSES; pass++) {
    const all = await encodeAll(photos, level, tool);
    const verdict = judge(all, level, budget);
    if (verdict !== 'over') best = { level, all };
    const atEnd = verdict === 'over' && (best !== undefined || level === 0);
    if (verdict === 'good' || atEnd) return best;
    level = nextLevel(level, sumAt(all, verdict === 'over' ? 0 : 1), budget);
  }
  return best;
}

/** The level that suits a few of many photos: decoding all of them in every pass would take minutes. */
async function sampledLevel(
  photos: readonly PhotoToFit[],
  guess: number,
  budget: number,
  tool: PhotoTool,
): Promise<number> {
  const step = Math.ceil(photos.length / SAMPLE);
  const sample = photos.filter((_, index) => index % step === 0);
  const found = await search(sample, guess, (budget * sample.length) / photos.length, tool);
  return found?.level ?? 0;
}

/**
 * Makes JPEGs of photos that together stay within `budget` bytes, as good as that allows. Size and quality
 * fall together, and for all photos alike. Throws AppError `dossier-photos-too-many` when even the
 * smallest do not fit.
 */
export async function fitPhotos(
  photos: readonly PhotoToFit[],
  budget: number,
  tool: PhotoTool,
): Promise<FittedPhotos> {
  if (photos.length === 0) return new Map();
  const fraction = Math.log(budget / photos.length / SMALLEST_BYTES) / Math.log(30);
  const guess = Math.min(1, Math.max(0, fraction));
  const start = photos.length > MANY ? await sampledLevel(photos, guess, budget, tool) : guess;
  const best = await search(photos, start, budget, tool);
  if (!best) throw new AppError('dossier-photos-too-many', { photos: photos.length, budget });
  return choose(best.all, budget);
}
