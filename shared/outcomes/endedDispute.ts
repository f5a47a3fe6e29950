import type { Case } from '../domain/case.ts';
import { DisputeSchema, OutcomeSchema } from '../domain/dispute.ts';
import { PlainDateSchema } from '../domain/moment.ts';
import { MoneySchema } from '../domain/money.ts';
import { CountrySchema, LineSchema } from '../domain/text.ts';
import { PlatformSchema, ReasonSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';

/** A dispute that is over, with what it can be compared by. */
export const EndedDisputeSchema = z.strictObject({
  platform: PlatformSchema,
  reason: ReasonSchema,
  country: CountrySchema.optional(),
  carriers: z.array(LineSchema),
  outcome: OutcomeSchema,
  closedOn: PlainDateSchema.optional(),
  cause: DisputeSchema.shape.cause,
  amount: MoneySchema.optional(),
  paid: MoneySchema.optional(),
});
export type EndedDispute = Readonly<z.infer<typeof EndedDisputeSchema>>;

/** The disputes of a case that are over. */
export function endedDisputes({ buyer, legs, disputes }: Case): readonly EndedDispute[] {
  const carriers = [...new Set(legs.map(({ carrier }) => carrier))].filter(Boolean);
  return disputes.flatMap((dispute): readonly EndedDispute[] => {
    const { platform, reason, outcome, closedOn, cause, amount, paid } = dispute;
    if (outcome === undefined) return [];
    const known = { closedOn, cause, amount, paid, country: buyer.country };
    return [EndedDisputeSchema.parse({ platform, reason, carriers, outcome, ...known })];
  });
}
