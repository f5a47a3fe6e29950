import { z } from '../zod.ts';
import { InstantSchema } from './moment.ts';
import { IdSchema, LanguageSchema, LineSchema, Sha256Schema } from './text.ts';

/** A part of a dossier that the seller may leave out as a whole. */
export const OptionalPartSchema = z.enum(['tracking', 'messages']);
export type OptionalPart = z.infer<typeof OptionalPartSchema>;

const ItemIdsSchema = z.array(IdSchema).max(10_000);

/** A dossier that was written: which files, made from what, by which choices, so that it is recognised and made again. */
export const DossierExportSchema = z.strictObject({
  id: IdSchema,
  disputeId: IdSchema,
  destination: z.string().max(60),
  /** The time in its files. */
  at: InstantSchema,
  /** Stands in each of its files, so that one is recognised that was altered since. */
  mark: z.string().regex(/^[0-9a-f]{32}$/),
  language: LanguageSchema,
  include: ItemIdsSchema.optional(),
  exclude: ItemIdsSchema.optional(),
  without: z.array(OptionalPartSchema).optional(),
  /** What was hidden of the buyer's. */
  redact: z.literal('buyer').optional(),
  files: z.array(
    z.strictObject({
      name: LineSchema,
      mime: z.string().max(100),
      bytes: z.int().nonnegative(),
      pages: z.int().nonnegative(),
      sha256: Sha256Schema,
    }),
  ),
  /** The evidence items it shows or names, with their bytes as they were then. */
  originals: z.array(
    z.strictObject({ item: IdSchema, fileName: LineSchema, sha256: Sha256Schema }),
  ),
});
export type DossierExport = Readonly<z.infer<typeof DossierExportSchema>>;
