import { type Turned, TurnedSchema } from '../../../shared/domain/evidence.ts';
import { Sha256Schema } from '../../../shared/domain/text.ts';
import { ErrorDataSchema } from '../../../shared/ipc/answer.ts';
import { z } from '../../../shared/zod.ts';

const BytesSchema = z.instanceof(Uint8Array);
const JpegsSchema = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  jpegs: z.array(BytesSchema),
});

const PhotoFactsSchema = z.strictObject({
  mediaType: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  frames: z.int().positive(),
});

const CameraDatesSchema = z.strictObject({
  original: z.string().optional(),
  originalOffset: z.string().optional(),
  digitised: z.string().optional(),
  digitisedOffset: z.string().optional(),
});

const BarcodesSchema = z.array(
  z.strictObject({ text: z.string(), kind: z.enum(['line', 'square']) }),
);

const PathSchema = z.string().min(1);
const QualitiesSchema = z.array(z.int().min(1).max(100)).min(1);

/** What the photo worker can do, one line a request: what goes in, what comes out. */
export const photoContract = {
  inspect: { input: z.strictObject({ path: PathSchema }), output: PhotoFactsSchema },
  readDates: { input: z.strictObject({ path: PathSchema }), output: CameraDatesSchema },
  encode: {
    input: z.strictObject({
      path: PathSchema,
      edge: z.int().positive(),
      qualities: QualitiesSchema,
      sha256: Sha256Schema.exactOptional(),
      turned: TurnedSchema.exactOptional(),
    }),
    output: JpegsSchema,
  },
  findBarcodes: { input: z.strictObject({ path: PathSchema }), output: BarcodesSchema },
  rasterise: {
    input: z.strictObject({
      pdf: BytesSchema,
      pageIndex: z.int().nonnegative(),
      widthPx: z.int().positive().max(10_000),
      qualities: QualitiesSchema,
      colour: z.enum(['rgb', 'grey']),
    }),
    output: JpegsSchema,
  },
} as const;

/** A request that the photo worker answers. */
export type PhotoCall = keyof typeof photoContract;
export type PhotoInput<C extends PhotoCall> = Readonly<z.infer<(typeof photoContract)[C]['input']>>;

/** Which bytes a photo must have, and how far it is turned when it is shown. */
export type EncodeMarks = Readonly<{ sha256?: string | undefined; turned?: Turned | undefined }>;

/** What a picture is: its media type by content, and its size when it stands upright. */
export type PhotoFacts = Readonly<z.infer<typeof PhotoFactsSchema>>;

/** The dates that a camera wrote, as it wrote them (EXIF text); what it did not write is missing. */
export type CameraDates = Readonly<z.infer<typeof CameraDatesSchema>>;

/** One picture as JPEGs, one per quality asked for, all of the same size in pixels. */
export type Jpegs = Readonly<{ width: number; height: number; jpegs: readonly Uint8Array[] }>;

/** One request as it crosses into the worker. */
export const PhotoRequestSchema = z.strictObject({
  call: z.enum(['inspect', 'readDates', 'encode', 'findBarcodes', 'rasterise']),
  input: z.unknown(),
});

/** The worker's answer: a value, a fault that the user can act on, a decoder that broke down, or a bug. */
export const PhotoReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), value: z.unknown() }),
  z.strictObject({ kind: z.literal('refused'), error: ErrorDataSchema }),
  z.strictObject({ kind: z.literal('broken') }),
  z.strictObject({ kind: z.literal('bug'), stack: z.string() }),
]);
export type PhotoReply = Readonly<z.infer<typeof PhotoReplySchema>>;
