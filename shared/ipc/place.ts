import { CaseRowSchema } from '../domain/caseRow.ts';
import { caseViews, listOrders } from '../domain/caseView.ts';
import { IdSchema } from '../domain/text.ts';
import { z } from '../zod.ts';

const PixelsSchema = z.number().nonnegative().max(1e9);

/**
 * Where in the window the person is, so that the next start begins there: the screen, the case that is open, how far
 * it is scrolled and how far the list of cases is, its view and its order. Nothing of a buyer is in it, not even what was searched for.
 */
export const PlaceSchema = z.strictObject({
  screen: z.string().regex(/^[a-z-]{1,40}$/),
  caseId: IdSchema.exactOptional(),
  scroll: PixelsSchema,
  listScroll: PixelsSchema,
  view: z.enum(caseViews).exactOptional(),
  order: z.enum(listOrders).exactOptional(),
});
export type Place = Readonly<z.infer<typeof PlaceSchema>>;

/** The place to begin at; none at the first start. */
export const LastPlaceSchema = z.strictObject({ place: PlaceSchema.exactOptional() });

/** The cases that were opened last, the last first. */
export const RecentCasesSchema = z.strictObject({ rows: z.array(CaseRowSchema) });
