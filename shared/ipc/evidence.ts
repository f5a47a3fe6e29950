import { IdSchema, LineSchema } from '../domain/text.ts';
import { EvidenceKindSchema, StageSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';
import { LARGEST_HANDED, MOST_FILES } from './channels.ts';

const CountSchema = z.int().nonnegative();

/** What a person says of an attached file. What is left out stays; a caption of null is taken away. */
export const EvidenceFieldsSchema = z.strictObject({
  caption: LineSchema.nullable().exactOptional(),
  stage: StageSchema.exactOptional(),
  kind: EvidenceKindSchema.exactOptional(),
});
export type EvidenceFields = Readonly<z.infer<typeof EvidenceFieldsSchema>>;

/** A change of what is said of one attached file. */
export const EvidenceChangeSchema = z.strictObject({
  caseId: IdSchema,
  evidenceId: IdSchema,
  set: EvidenceFieldsSchema,
});

/** A new place of one file in the order of its case: before another one, or at the end. */
export const EvidenceMoveSchema = z.strictObject({
  caseId: IdSchema,
  evidenceId: IdSchema,
  before: IdSchema.nullable(),
});

/** A quarter turn of one attached photo, clockwise or against it, from how it stands when it is done. */
export const EvidenceTurnSchema = z.strictObject({
  caseId: IdSchema,
  evidenceId: IdSchema,
  quarter: z.literal([90, -90]),
});

/** The case that files are for, and what they show if the person said so. */
export const AttachTargetSchema = z.strictObject({
  caseId: IdSchema,
  kind: EvidenceKindSchema.exactOptional(),
  /** They were dropped on the talk with the buyer: they hold messages and are to be looked at first. */
  as: z.literal('messages').exactOptional(),
});
export type AttachTarget = Readonly<z.infer<typeof AttachTargetSchema>>;

/** Asks the person for files, or for a folder of them. */
export const AttachChoiceSchema = AttachTargetSchema.extend({ what: z.enum(['files', 'folder']) });

/** The originals that are to be saved somewhere; without any item all of the case. */
export const OriginalsChoiceSchema = z.strictObject({
  caseId: IdSchema,
  items: z.array(IdSchema).max(10_000),
});
export type OriginalsChoice = Readonly<z.infer<typeof OriginalsChoiceSchema>>;

/** Originals that were saved, or that the person chose no place. */
export const OriginalsSavedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('done'), count: CountSchema }),
]);
export type OriginalsSaved = Readonly<z.infer<typeof OriginalsSavedSchema>>;

const NameSchema = z.string().max(1_000);

/**
 * A file as the preload script hands it over. Only that script can say a path, and it has it from the system: the page
 * holds nothing but `File` objects, and one that the page made has no path.
 */
const HandedFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), path: z.string().min(1).max(32_768) }),
  z.strictObject({
    kind: z.literal('bytes'),
    name: NameSchema,
    /** Of the clipboard: a picture there has no name of its own. */
    isPasted: z.boolean(),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= LARGEST_HANDED),
  }),
  z.strictObject({ kind: z.literal('too-large'), name: NameSchema, bytes: CountSchema }),
  z.strictObject({ kind: z.literal('unreadable'), name: NameSchema }),
]);
export type HandedFile = Readonly<z.infer<typeof HandedFileSchema>>;

/** Files that were dropped or pasted, as they cross to the main process. */
export const AttachRequestSchema = z.strictObject({
  target: AttachTargetSchema,
  files: z.array(HandedFileSchema).min(1).max(MOST_FILES),
});
export type AttachRequest = Readonly<z.infer<typeof AttachRequestSchema>>;

/** What became of files that were to be attached, or that the person chose none. */
export const AttachDoneSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({
    kind: z.literal('done'),
    attached: CountSchema,
    /** Files whose bytes the case has already, by name. */
    duplicates: z.array(z.string()),
    refused: z.array(ErrorDataSchema),
    /** How many were not taken because the person stopped it. */
    left: CountSchema,
    /** Under this id files are kept that hold messages. */
    messages: IdSchema.exactOptional(),
  }),
]);
export type AttachDone = Readonly<z.infer<typeof AttachDoneSchema>>;
