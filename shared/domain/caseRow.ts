import { z } from '../zod.ts';
import type { Case } from './case.ts';
import { InstantSchema, instantOf, PlainDateSchema } from './moment.ts';
import { openDisputeOf } from './openDisputeOf.ts';
import { IdSchema, LineSchema } from './text.ts';
import { PlatformSchema, ReasonSchema, StageSchema } from './vocabulary.ts';

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
  /** Depends on the day; only where a list was asked for one. */
  nextFollowUpOn: PlainDateSchema.optional(),
  openDispute: OpenDisputeSchema.optional(),
  /** The last message is the buyer's: they wait for an answer. */
  buyerWaits: z.literal(true).optional(),
  deletedAt: InstantSchema.optional(),
});
export type CaseRow = Readonly<z.infer<typeof CaseRowSchema>>;

function openDispute(aCase: Case): OpenDispute | undefined {
  const found = openDisputeOf(aCase);
  if (!found) return undefined;
  const { id, reason, respondBy } = found;
  return { id, reason, ...(respondBy && { respondBy }) };
}

/** Times without a zone are compared as if they were of one: the row is made without knowing the seller's. */
function buyerWaits({ messages }: Case): boolean {
  const told = messages.map(({ direction, at }) => ({
    direction,
    at: instantOf(at, 'UTC').epochMilliseconds,
  }));
  return told.toSorted((a, b) => a.at - b.at).at(-1)?.direction === 'in';
}

/** A case as one line of a list; of several open disputes the one that is due first. */
export function rowOf(aCase: Case): CaseRow {
  const { id, platform, orderNumber, stage, buyer, deletedAt } = aCase;
  const dispute = openDispute(aCase);
  return {
    ...{ id, platform, orderNumber, stage },
    ...(buyer.name && { buyer: buyer.name }),
    ...(dispute && { openDispute: dispute }),
    ...(buyerWaits(aCase) && { buyerWaits: true as const }),
    ...(deletedAt && { deletedAt }),
  };
}
