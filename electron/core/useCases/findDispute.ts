import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import type { Core } from '../createCore.ts';

/** A dispute and the case it belongs to. Throws AppError `dispute-not-found`. */
export async function findDispute(
  { cases, index }: Core,
  disputeId: string,
): Promise<Readonly<{ aCase: Case; dispute: Dispute }>> {
  await index.refresh();
  for (const { id, disputeIds } of index.cases) {
    if (!disputeIds?.includes(disputeId)) continue;
    const aCase = await cases.open(id);
    const dispute = aCase.disputes.find((one) => one.id === disputeId);
    if (dispute) return { aCase, dispute };
  }
  throw new AppError('dispute-not-found', { id: disputeId });
}
