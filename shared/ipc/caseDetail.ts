import { CaseSchema, ListNameSchema, OrderNumberSchema } from '../domain/case.ts';
import { CaseFieldsSchema } from '../domain/caseFields.ts';
import { OpenDisputeSchema } from '../domain/caseRow.ts';
import { FieldPathSchema } from '../domain/edit.ts';
import { InstantSchema } from '../domain/moment.ts';
import { IdSchema } from '../domain/text.ts';
import { PlatformSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';
import { NextFollowUpSchema } from './today.ts';

/** Names one case. */
export const CaseRequestSchema = z.strictObject({ caseId: IdSchema });

/** A change of the fields of one case. */
export const CaseChangeSchema = z.strictObject({ caseId: IdSchema, set: CaseFieldsSchema });

/** A case to begin with: its order, and what is known of it. */
export const NewCaseSchema = z.strictObject({
  platform: PlatformSchema,
  orderNumber: OrderNumberSchema,
  set: CaseFieldsSchema,
});

/** One case as its page shows it. */
export const CaseDetailSchema = CaseSchema.extend({
  /** Of several open disputes the one that is due first. */
  openDispute: OpenDisputeSchema.optional(),
  /** Whether this computer has something to take back, or to do again. */
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** What to do next; missing when the case is finished. */
  next: NextFollowUpSchema.exactOptional(),
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
