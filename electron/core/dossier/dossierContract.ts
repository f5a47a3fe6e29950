import type { ErrorData } from '../../../shared/appError.ts';
import { type Destination, DestinationSchema } from '../../../shared/destinations/destination.ts';
import { type Case, CaseSchema } from '../../../shared/domain/case.ts';
import { DossierExportSchema, OptionalPartSchema } from '../../../shared/domain/dossierExport.ts';
import { IdSchema, Sha256Schema } from '../../../shared/domain/text.ts';
import { ErrorDataSchema } from '../../../shared/ipc/answer.ts';
import { z } from '../../../shared/zod.ts';
import type { ExportRequest } from './draftExport.ts';
import type { ExportAnswer } from './exportAnswer.ts';
import type { ExportForm } from './exportForm.ts';
import type { MadeFile } from './makeFiles.ts';

const CountSchema = z.int().nonnegative();
const IdsSchema = z.array(IdSchema);

const ExportRequestSchema = z.strictObject({
  disputeId: IdSchema,
  destinationId: z.string(),
  out: z.string(),
  language: z.string().exactOptional(),
  include: IdsSchema.exactOptional(),
  exclude: IdsSchema.exactOptional(),
  without: z.array(OptionalPartSchema).exactOptional(),
  redact: z.literal('buyer').exactOptional(),
});

/** Everything that a dossier is made from: plain data, so that it can be made in another process. */
export type DossierOrder = Readonly<{
  request: ExportRequest;
  aCase: Case;
  destinations: readonly Destination[];
  /** Reads the times that name no zone. */
  sellerZone: string;
  /** Whether the vault holds a sample, which every page then says. */
  isSample: boolean;
  /** The only time in the files, in milliseconds since 1970. */
  at: number;
  /** Where the attached file of each evidence item lies. */
  paths: Readonly<Record<string, string>>;
}>;

/** What the vault notes of a dossier, before its files are written and named. */
const DossierRecordSchema = DossierExportSchema.omit({ id: true, files: true });
export type DossierRecord = Readonly<z.infer<typeof DossierRecordSchema>>;

/** A dossier that fits its destination, its files still in memory. */
export type MadeExport = Readonly<{
  form: ExportForm;
  files: readonly MadeFile[];
  answer: ExportAnswer;
  /** The evidence items of the exhibits that show one, by label. */
  items: ReadonlyMap<string, string>;
  record: DossierRecord;
}>;

/** Makes a dossier, wherever that is done. Throws the AppErrors of `makeDossier`. */
export type MakeDossier = (order: DossierOrder) => Promise<MadeExport>;

/** An order as it crosses into the process that makes dossiers. */
export const DossierOrderSchema = z.strictObject({
  request: ExportRequestSchema,
  aCase: CaseSchema,
  destinations: z.array(DestinationSchema),
  sellerZone: z.string(),
  isSample: z.boolean(),
  at: z.int(),
  paths: z.record(IdSchema, z.string()),
});

const FormSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pdf'), path: z.string() }),
  z.strictObject({ kind: z.literal('picture'), path: z.string() }),
  z.strictObject({
    ...{ kind: z.literal('folder'), path: z.string(), pdf: z.boolean(), sheets: z.boolean() },
  }),
]);

const LimitsSchema = z.strictObject({
  pdf: z.boolean(),
  pictures: z.boolean(),
  maxFileBytes: CountSchema,
  maxTotalBytes: CountSchema,
  maxFiles: CountSchema,
  maxPages: CountSchema,
  maxStatementChars: CountSchema.nullable(),
  assumed: z.array(z.string()),
});

const file = { path: z.string(), mime: z.string(), pages: CountSchema };

const ExportAnswerSchema = z.strictObject({
  files: z.array(z.strictObject({ ...file, bytes: CountSchema, sha256: Sha256Schema })),
  text: z.strictObject({ chars: CountSchema, max: CountSchema.nullable(), body: z.string() }),
  limits: LimitsSchema,
  exhibits: z.array(
    z.strictObject({
      label: z.string(),
      title: z.string(),
      file: z.string().nullable(),
      page: CountSchema,
      state: z.enum(['shown', 'placeholder']),
    }),
  ),
  warnings: z.array(ErrorDataSchema),
});

/** A dossier as it comes back from where it was made. */
const MadeExportSchema = z.strictObject({
  form: FormSchema,
  files: z.array(z.strictObject({ ...file, bytes: z.instanceof(Uint8Array) })),
  answer: ExportAnswerSchema,
  items: z.map(z.string(), IdSchema),
  record: DossierRecordSchema,
});

/** The answer to an order: a dossier, a fault that the seller can act on, or a bug. */
export type DossierReply = Readonly<
  | { kind: 'done'; made: MadeExport }
  | { kind: 'refused'; error: ErrorData }
  | { kind: 'bug'; stack: string }
>;

/** The answer as it crosses back. */
export const DossierReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), made: MadeExportSchema }),
  z.strictObject({ kind: z.literal('refused'), error: ErrorDataSchema }),
  z.strictObject({ kind: z.literal('bug'), stack: z.string() }),
]);
