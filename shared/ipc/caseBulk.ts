import { IdSchema } from '../domain/text.ts';
import { StageSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';
import { RowQuerySchema } from './caseRows.ts';

/** Cases that are changed by one request, so that the page can tell how far it is, and stop. */
export const BULK_SIZE = 25;

/** Something that is done to several cases alike. */
export const BulkWorkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stage'), stage: StageSchema }),
  z.strictObject({ kind: z.literal('delete') }),
  z.strictObject({ kind: z.literal('undo') }),
]);
export type BulkWork = Readonly<z.infer<typeof BulkWorkSchema>>;

/** A work on some cases. */
export const BulkRequestSchema = z.strictObject({
  caseIds: z.array(IdSchema).min(1).max(BULK_SIZE),
  work: BulkWorkSchema,
});

/** The cases that were changed, and why others were not. */
export const BulkDoneSchema = z.strictObject({
  changed: z.array(IdSchema),
  refused: z.array(ErrorDataSchema),
});
export type BulkDone = Readonly<z.infer<typeof BulkDoneSchema>>;

/** A whole list, without its pages. */
export const ListRequestSchema = RowQuerySchema.omit({ offset: true, limit: true });

/** The cases of a list, in its order. */
export const CaseIdsSchema = z.strictObject({ ids: z.array(IdSchema) });
