import { ListNameSchema } from '../domain/case.ts';
import { OpenDisputeSchema } from '../domain/caseRow.ts';
import { FieldPathSchema } from '../domain/edit.ts';
import { InstantSchema } from '../domain/moment.ts';
import { IdSchema, LineSchema, TextSchema } from '../domain/text.ts';
import { PlatformSchema, StageSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';

/** Names one case. */
export const CaseRequestSchema = z.strictObject({ caseId: IdSchema });

/** What the window may change of a case; what is left out stays, an empty note goes. */
export const CaseChangeSchema = z.strictObject({
  caseId: IdSchema,
  stage: StageSchema.exactOptional(),
  notes: TextSchema.exactOptional(),
});
export type CaseChange = Readonly<z.infer<typeof CaseChangeSchema>>;

/** One case as its panel shows it. */
export const CaseDetailSchema = z.strictObject({
  id: IdSchema,
  orderNumber: z.string(),
  platform: PlatformSchema,
  stage: StageSchema,
  buyer: LineSchema.optional(),
  notes: TextSchema.optional(),
  deletedAt: InstantSchema.optional(),
  /** Of several open disputes the one that is due first. */
  openDispute: OpenDisputeSchema.optional(),
  /** How many items each list of the case has. */
  counts: z.record(ListNameSchema, z.int().nonnegative()),
  /** Whether this computer has something to take back, or to do again. */
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type CaseDetail = Readonly<z.infer<typeof CaseDetailSchema>>;

/** What an erasure of a buyer removed, and the places outside of the vault that still hold it, for people to read. */
export const BuyerErasedSchema = z.strictObject({
  detail: CaseDetailSchema,
  files: z.int().nonnegative(),
  /** A folder, and the backups in it; none are named where the folder itself is an old copy of the vault. */
  places: z.array(z.strictObject({ folder: z.string(), files: z.array(z.string()) })),
});
export type BuyerErased = Readonly<z.infer<typeof BuyerErasedSchema>>;

/** One change of a case: when, on which computer, and what it touched. */
export const HistoryLineSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(['change', 'undo', 'redo', 'base', 'erased']),
  at: InstantSchema,
  device: z.string(),
  fields: z.array(FieldPathSchema),
  lists: z.array(z.strictObject({ list: ListNameSchema, count: z.int().positive() })),
});
export type HistoryLine = Readonly<z.infer<typeof HistoryLineSchema>>;

/** The history of a case, the newest change first; `total` counts all, of which the first lines are given. */
export const HistorySchema = z.strictObject({
  lines: z.array(HistoryLineSchema),
  total: z.int().nonnegative(),
});
export type History = Readonly<z.infer<typeof HistorySchema>>;
