import { IdSchema } from '../domain/text.ts';
import { StageSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';
import { RowQuerySchema } from './caseRows.ts';

/** Follow-ups that are done or put off by one request, so that it is answered soon. */
export const BULK_SIZE = 25;

/** Cases that one request may name: more than a seller has. */
const MOST_CASES = 1_000_000;

/** Something that is done to several cases alike. */
export const BulkWorkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stage'), stage: StageSchema }),
  z.strictObject({ kind: z.literal('delete') }),
  z.strictObject({ kind: z.literal('undo') }),
]);
export type BulkWork = Readonly<z.infer<typeof BulkWorkSchema>>;

/** A work on some cases. */
export const BulkRequestSchema = z.strictObject({
  caseIds: z.array(IdSchema).min(1).max(MOST_CASES),
  work: BulkWorkSchema,
});

/** The cases that were changed, and why others were not; those that are missing came after it was stopped. */
export const BulkDoneSchema = z.strictObject({
  changed: z.array(IdSchema),
  refused: z.array(ErrorDataSchema),
});
export type BulkDone = Readonly<z.infer<typeof BulkDoneSchema>>;

/** A whole list, without its pages. */
export const ListRequestSchema = RowQuerySchema.omit({ offset: true, limit: true });

/** The cases of a list, in its order. */
export const CaseIdsSchema = z.strictObject({ ids: z.array(IdSchema) });
