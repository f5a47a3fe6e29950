import { z } from '../zod.ts';
import { InstantSchema, MomentSchema } from './moment.ts';
import { IdSchema, LineSchema, Sha256Schema } from './text.ts';
import { EvidenceKindSchema, StageSchema } from './vocabulary.ts';

/** Where a capture time comes from, best first; the dossier always says which. */
export const CaptureSourceSchema = z.enum(['camera', 'file-name', 'file-time', 'by-hand']);

/** When a photo was taken, and how that is known. `camera` only when the camera wrote it (EXIF). */
export const CaptureSchema = z.strictObject({ at: MomentSchema, source: CaptureSourceSchema });
export type Capture = Readonly<z.infer<typeof CaptureSchema>>;

/**
 * How far a photo is turned when it is shown, beyond what its camera says: degrees, clockwise. Its bytes stay as they
 * are; a photo that is shown as it came in has none.
 */
export const TurnedSchema = z.literal([90, 180, 270]);
export type Turned = z.infer<typeof TurnedSchema>;

const MediaTypeSchema = z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/);

/** One attached file of a case. Its bytes lie in the vault under their SHA-256 and are never altered. */
export const EvidenceItemSchema = z.strictObject({
  id: IdSchema,
  sha256: Sha256Schema,
  bytes: z.int().nonnegative(),
  /** Found from the bytes, never from the name: `image/heic`. */
  mediaType: MediaTypeSchema,
  /** The name the file had when it came in. */
  fileName: LineSchema,
  stage: StageSchema,
  kind: EvidenceKindSchema,
  caption: LineSchema.optional(),
  capture: CaptureSchema.optional(),
  turned: TurnedSchema.optional(),
  /** Size of a picture as its camera holds it upright; `shownSize` is that of the turned one. */
  pixels: z.strictObject({ width: z.int().positive(), height: z.int().positive() }).optional(),
  addedAt: InstantSchema,
  /** The photo as it came in, when a smaller copy took its place to save room; its hash still tells what it was. */
  original: z
    .strictObject({
      sha256: Sha256Schema,
      bytes: z.int().nonnegative(),
      mediaType: MediaTypeSchema,
      replacedAt: InstantSchema,
    })
    .optional(),
});
export type EvidenceItem = Readonly<z.infer<typeof EvidenceItemSchema>>;

/** The hashes of the file that an item shows, and of the one that it came in as. */
export const fileHashes = ({ sha256, original }: EvidenceItem): readonly string[] =>
  original ? [sha256, original.sha256] : [sha256];

/** How far a photo is turned after one more quarter turn, clockwise or against it; undefined when it stands again. */
export function turnedBy(turned: Turned | undefined, quarter: 90 | -90): Turned | undefined {
  return TurnedSchema.safeParse((360 + (turned ?? 0) + quarter) % 360).data;
}

/** The size of a photo as it is shown: upright, and turned as the seller said. In pixels. */
export const shownSize = <S extends Readonly<{ width: number; height: number }>>(
  { width, height }: S,
  turned: Turned | undefined,
): Readonly<{ width: number; height: number }> =>
  turned === 90 || turned === 270 ? { width: height, height: width } : { width, height };
