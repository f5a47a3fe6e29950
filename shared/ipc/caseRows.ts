import { PlainDateSchema } from '../domain/moment.ts';
import { IdSchema, LineSchema } from '../domain/text.ts';
import { PlatformSchema, ReasonSchema, StageSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

/** Which cases to show: words that must all be found, and which page of them. */
export const RowQuerySchema = z.strictObject({
  query: z.string().max(200),
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(200),
});
export type RowQuery = Readonly<z.infer<typeof RowQuerySchema>>;

/** What a list shows of a dispute that is not closed. */
export const OpenDisputeSchema = z.strictObject({
  id: IdSchema,
  reason: ReasonSchema,
  respondBy: PlainDateSchema.optional(),
});
export type OpenDispute = Readonly<z.infer<typeof OpenDisputeSchema>>;

/** One case as a line of a list. */
export const CaseRowSchema = z.strictObject({
  id: IdSchema,
  platform: PlatformSchema,
  orderNumber: z.string(),
  buyer: LineSchema.optional(),
  stage: StageSchema,
  openDispute: OpenDisputeSchema.optional(),
});
export type CaseRow = Readonly<z.infer<typeof CaseRowSchema>>;

/** One page of a list, newest case first. `problems` names every case that could not be read. */
export const RowPageSchema = z.strictObject({
  rows: z.array(CaseRowSchema),
  total: z.int().nonnegative(),
  problems: z.array(ErrorDataSchema),
});
export type RowPage = Readonly<z.infer<typeof RowPageSchema>>;
