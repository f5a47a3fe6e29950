import { AppError } from '../../../shared/appError.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import type { ItemEdit } from '../../../shared/domain/edit.ts';
import type { Core } from '../createCore.ts';
import { destinationOf, respondByFor } from '../documents/respondByFor.ts';
import { editOf } from './changeItem.ts';

/** True when the day of the answer follows from the rule of this destination. */
function goesByRule(
  destinations: readonly Destination[],
  { buyer }: Case,
  dispute: Dispute,
  id: string,
): boolean {
  if (dispute.outcome || dispute.respondByBasis.kind === 'by-hand') return false;
  const { destination } = dispute;
  if (destination !== undefined) return destination === id;
  return destinationOf(destinations, dispute, buyer.country).id === id;
}

async function editsOf(
  { clock }: Core,
  destinations: readonly Destination[],
  aCase: Case,
  id: string,
): Promise<readonly ItemEdit[]> {
  const { country } = aCase.buyer;
  const counted = aCase.disputes.filter((one) => goesByRule(destinations, aCase, one, id));
  const claims = counted.map(({ respondBy: _, ...claim }) => ({ claim, country }));
  const rules = await respondByFor(destinations, clock.zone, claims);
  return claims.flatMap(({ claim }) => {
    const { respondBy = null, respondByBasis } = rules(claim, country);
    const named = { list: 'disputes', id: claim.id } as const;
    return editOf(aCase, named, { respondBy, respondByBasis }) ?? [];
  });
}

/** A case that cannot be read keeps what it has: `vault check` names it. */
async function openCase({ cases }: Core, caseId: string): Promise<Case | undefined> {
  try {
    return await cases.open(caseId);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/**
 * Counts anew when the open disputes at a destination must be answered, because its rule is another now. The seller's
 * own dates stay. Called within `withVaultLock`. Throws AppError `disk-full` or `write-failed`.
 */
export async function recountDeadlines(
  core: Core,
  destinations: readonly Destination[],
  id: string,
): Promise<void> {
  await core.index.refresh();
  const open = [...core.index.cases].filter(({ row }) => row?.openDispute && !row.deletedAt);
  for (const { id: caseId } of open) {
    const aCase = await openCase(core, caseId);
    if (!aCase) continue;
    const items = await editsOf(core, destinations, aCase, id);
    if (items.length > 0) await core.cases.append({ caseId, items: [...items] });
  }
}
