import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import type { Core } from '../createCore.ts';

/** A dispute and the case it belongs to. Throws AppError `dispute-not-found`. */
export async function findDispute(
  core: Core,
  disputeId: string,
): Promise<Readonly<{ aCase: Case; dispute: Dispute }>> {
  const { cases } = await core.cases.list();
  for (const aCase of cases) {
    const dispute = aCase.disputes.find(({ id }) => id === disputeId);
    if (dispute) return { aCase, dispute };
  }
  throw new AppError('dispute-not-found', { id: disputeId });
}
