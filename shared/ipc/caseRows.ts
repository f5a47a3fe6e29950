import { CaseRowSchema } from '../domain/caseRow.ts';
import { caseViews, listOrders } from '../domain/caseView.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

/** Which cases to show: words that must all be found, and which page of them. */
export const RowQuerySchema = z.strictObject({
  query: z.string().max(200),
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(200),
  view: z.enum(caseViews).exactOptional(),
  order: z.enum(listOrders).exactOptional(),
  /** The cases in the trash instead of the others. */
  trash: z.boolean(),
});
export type RowQuery = Readonly<z.infer<typeof RowQuerySchema>>;

/**
 * One page of a list, newest case first unless another order was asked for. `problems` names every case that could not be read. While `isChecking`, the
 * list is still compared with the files, and may change; `reading` tells how many of how many cases that are new to
 * it have been read.
 */
export const RowPageSchema = z.strictObject({
  rows: z.array(CaseRowSchema),
  total: z.int().nonnegative(),
  problems: z.array(ErrorDataSchema),
  isChecking: z.boolean(),
  reading: z.strictObject({ done: z.int().nonnegative(), total: z.int().positive() }).optional(),
});
export type RowPage = Readonly<z.infer<typeof RowPageSchema>>;
