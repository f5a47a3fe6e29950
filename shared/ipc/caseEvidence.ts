import { CaptureSchema } from '../domain/evidence.ts';
import { InstantSchema } from '../domain/moment.ts';
import { IdSchema, LineSchema } from '../domain/text.ts';
import { EvidenceKindSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

/** One attached file as the panel of its case shows it. */
export const EvidenceTileSchema = z.strictObject({
  id: IdSchema,
  fileName: LineSchema,
  kind: EvidenceKindSchema,
  caption: LineSchema.optional(),
  capture: CaptureSchema.optional(),
  /** Since when a smaller copy stands in the place of the photo. */
  replacedAt: InstantSchema.optional(),
  /** What kind of file it is, by content: which picture stands for it, and its name (`PDF`). */
  look: z.enum(['photo', 'video', 'document', 'mail', 'text', 'other']),
  format: z.string(),
  /** Where its small picture is had from; only photos have one. */
  thumbnail: z.string().optional(),
  /** Where the picture that fills a window is had from; only photos have one. */
  large: z.string().optional(),
  /** What is wrong with the file, as far as its presence and size tell. */
  fault: ErrorDataSchema.optional(),
});
export type EvidenceTile = Readonly<z.infer<typeof EvidenceTileSchema>>;

/** The attached files of a case, in the order of the case. */
export const CaseEvidenceSchema = z.strictObject({ files: z.array(EvidenceTileSchema) });
export type CaseEvidence = Readonly<z.infer<typeof CaseEvidenceSchema>>;

/** Names one attached file of a case. */
export const EvidenceRequestSchema = z.strictObject({ caseId: IdSchema, evidenceId: IdSchema });

/** Why the small picture of a file cannot be had; nothing when it can. */
export const EvidenceFaultSchema = z.strictObject({ fault: ErrorDataSchema.optional() });
export type EvidenceFault = Readonly<z.infer<typeof EvidenceFaultSchema>>;
