import { OutcomeSchema } from '../domain/dispute.ts';
import { OptionalPartSchema } from '../domain/dossierExport.ts';
import { InstantSchema, PlainDateSchema } from '../domain/moment.ts';
import { IdSchema, Sha256Schema } from '../domain/text.ts';
import { ReasonSchema } from '../domain/vocabulary.ts';
import { dossierLanguages } from '../dossier/dossierLanguages.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

const CountSchema = z.int().nonnegative();
const LanguageSchema = z.enum(dossierLanguages);

/** A place where answers go, as the seller chooses it: what is known of its limits, and the language it reads. */
export const DossierDestinationSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  types: z.array(z.string()).optional(),
  maxFileBytes: CountSchema.optional(),
  maxTotalBytes: CountSchema.optional(),
  maxFiles: CountSchema.optional(),
  maxPages: CountSchema.optional(),
  maxStatementChars: CountSchema.optional(),
  source: z.string(),
  sourceAge: z.string(),
  /** Its language unless the seller chooses another. */
  language: LanguageSchema,
});
export type DossierDestination = Readonly<z.infer<typeof DossierDestinationSchema>>;

/** A dispute that a dossier may answer, open or not, and where its answer goes unless the seller says otherwise. */
export const DossierDisputeSchema = z.strictObject({
  id: IdSchema,
  reason: ReasonSchema,
  openedOn: PlainDateSchema,
  outcome: OutcomeSchema.optional(),
  destinationId: z.string(),
});
export type DossierDispute = Readonly<z.infer<typeof DossierDisputeSchema>>;

/** What the seller wants in a dossier, and where it goes. */
export const DossierOptionsSchema = z.strictObject({
  disputeId: IdSchema,
  destinationId: z.string().max(60),
  language: LanguageSchema,
  /** Evidence items that are left out. */
  exclude: z.array(IdSchema).max(5000),
  /** Parts that are left out. */
  without: z.array(OptionalPartSchema).max(2),
  /** Hides who the buyer is in all that is written. */
  hidesBuyer: z.boolean(),
});
export type DossierOptions = Readonly<z.infer<typeof DossierOptionsSchema>>;

/** A dossier that was written before, and the choices that it was made with. */
export const EarlierExportSchema = z.strictObject({
  id: IdSchema,
  at: InstantSchema,
  options: DossierOptionsSchema,
  files: z.array(z.strictObject({ name: z.string(), bytes: CountSchema })),
});
export type EarlierExport = Readonly<z.infer<typeof EarlierExportSchema>>;

/** What can be chosen for the dossier of a case; without a dispute there is nothing to answer. */
export const DossierChoicesSchema = z.strictObject({
  orderNumber: z.string(),
  hasTracking: z.boolean(),
  hasMessages: z.boolean(),
  /** The one that must be answered first comes first, closed ones last. */
  disputes: z.array(DossierDisputeSchema),
  destinations: z.array(DossierDestinationSchema),
  /** The last one first. */
  exports: z.array(EarlierExportSchema),
});
export type DossierChoices = Readonly<z.infer<typeof DossierChoicesSchema>>;

/** Names one dossier that is being made, shown or saved; the page gives it its name. */
export const DraftIdSchema = z.strictObject({ draftId: z.uuid() });

/** Asks for a dossier; one that is still being made is stopped. */
export const DossierRequestSchema = DossierOptionsSchema.extend(DraftIdSchema.shape);

/** One finished file and the pictures of its pages, in order. */
export const DossierFileSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['pdf', 'picture']),
  bytes: CountSchema,
  sha256: Sha256Schema,
  /** Where the picture of each page is had from. */
  pages: z.array(z.string()),
});
export type DossierFile = Readonly<z.infer<typeof DossierFileSchema>>;

/** A dossier as it will be saved, and all that the seller should know of it. */
export const DossierPreviewSchema = z.strictObject({
  draftId: z.uuid(),
  files: z.array(DossierFileSchema),
  text: z.strictObject({ chars: CountSchema, max: CountSchema.nullable(), body: z.string() }),
  limits: z.strictObject({
    maxTotalBytes: CountSchema,
    maxFiles: CountSchema,
    maxPages: CountSchema,
    /** Limits that the destination does not tell; our own safe ones stand in. */
    assumed: z.array(z.string()),
  }),
  exhibits: z.array(
    z.strictObject({
      label: z.string(),
      item: IdSchema.nullable(),
      page: CountSchema,
      state: z.enum(['shown', 'placeholder']),
    }),
  ),
  warnings: z.array(ErrorDataSchema),
});
export type DossierPreview = Readonly<z.infer<typeof DossierPreviewSchema>>;

/** A dossier that was saved, its place for people to read, or that the person chose no place. */
export const DossierSavedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({
    kind: z.literal('done'),
    draftId: z.uuid(),
    place: z.string(),
    files: z.array(z.strictObject({ name: z.string(), bytes: CountSchema, sha256: Sha256Schema })),
    /** Why the vault has no note of it, where it has none. */
    warnings: z.array(ErrorDataSchema),
  }),
]);
export type DossierSaved = Readonly<z.infer<typeof DossierSavedSchema>>;

/** A file that was dropped to be checked, as the preload script hands it over. `path` is empty where it has none. */
export const CheckDropSchema = z.strictObject({ name: z.string(), path: z.string() });
export type CheckDrop = Readonly<z.infer<typeof CheckDropSchema>>;

/** What the vault knows of a file that was looked at, or that the person chose none. */
export const DossierCheckedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({
    kind: z.literal('done'),
    file: z.string(),
    /** `marked`: it says that it is a dossier, but the vault has no note of it. */
    verdict: z.enum(['unaltered', 'altered', 'marked', 'unknown']),
    made: z.strictObject({ at: InstantSchema, caseId: IdSchema, order: z.string() }).nullable(),
    originals: z.array(
      z.strictObject({
        item: IdSchema,
        fileName: z.string(),
        state: z.enum(['unaltered', 'altered', 'missing', 'thinned']),
      }),
    ),
  }),
]);
export type DossierChecked = Readonly<z.infer<typeof DossierCheckedSchema>>;
