import { AppError } from '../../../shared/appError.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import type { RespondBy } from '../../../shared/destinations/respondBy.ts';
import { type Dispute, DisputeSchema } from '../../../shared/domain/dispute.ts';
import type { Core } from '../createCore.ts';
import { dateOn } from '../dateOn.ts';
import { disputeRule } from '../documents/listRules.ts';
import { mergeList } from '../documents/mergeList.ts';
import { respondByFor } from '../documents/respondByFor.ts';
import { withVaultLock } from '../storage/lock.ts';

/** A claim as the seller knows it. Without `openedOn` or `openedAt` it was opened today, as the seller's wall shows it. */
export type DisputeRequest = Readonly<
  Omit<Dispute, 'id' | 'openedOn' | 'respondByBasis'> & {
    caseId: string;
    openedOn?: string | undefined;
  }
>;

/** The dispute, and when it must be answered. `known` when it was open already. */
export type DisputeAnswer = RespondBy & Readonly<{ disputeId: string; known: boolean }>;

const MAX_CHARS = DisputeSchema.shape.claim.unwrap().maxLength ?? 0;

function requireShort(field: string, text: string | undefined): void {
  if (text === undefined || text.length <= MAX_CHARS) return;
  throw new AppError('text-too-long', { file: field, chars: text.length, max: MAX_CHARS });
}

/** An answer cannot be due before it is asked for. Throws AppError `dispute-due-before-opened`. */
export function requireDueAfterOpening(openedOn: string, respondBy: string | undefined): void {
  if (respondBy === undefined || respondBy >= openedOn) return;
  throw new AppError('dispute-due-before-opened', { due: respondBy, opened: openedOn });
}

/**
 * Records a claim on a case and says when the answer is due: the seller's own date, else the rule of the
 * destination. The same claim is recorded once. Throws AppError `case-not-found`, `destination-unknown`,
 * `text-too-long`, `dispute-due-before-opened`, `vault-read-only` or `vault-locked`.
 */
export async function openDispute(
  core: Core,
  destinations: readonly Destination[],
  { caseId, ...claim }: DisputeRequest,
): Promise<DisputeAnswer> {
  requireShort('claim', claim.claim);
  requireShort('request', claim.request);
  const { cases, clock, ids, vault } = core;
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const aCase = await cases.open(caseId);
    const openedOn = claim.openedAt?.local.slice(0, 10) ?? claim.openedOn ?? dateOn(clock);
    requireDueAfterOpening(openedOn, claim.respondBy);
    const dated = { ...claim, openedOn };
    const { country } = aCase.buyer;
    const rules = await respondByFor(destinations, clock.zone, [{ claim: dated, country }]);
    const due = rules(dated, country);
    const draft = { ...dated, ...due };
    const { ids: found, edits } = mergeList(disputeRule, aCase.disputes, [draft], () => ids.next());
    if (edits.length > 0) await cases.append({ caseId, items: [...edits] });
    const [disputeId = ''] = found;
    return { disputeId, known: aCase.disputes.some(({ id }) => id === disputeId), ...due };
  });
}
