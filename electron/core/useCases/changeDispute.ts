import type { Destination } from '../../../shared/destinations/destination.ts';
import type { RespondBy } from '../../../shared/destinations/respondBy.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { type Dispute, DisputeSchema } from '../../../shared/domain/dispute.ts';
import type { DisputeFields } from '../../../shared/domain/entryChange.ts';
import type { Core } from '../createCore.ts';
import { dateOn } from '../dateOn.ts';
import { respondByFor } from '../documents/respondByFor.ts';
import { withVaultLock } from '../storage/lock.ts';
import { editOf, findEntry } from './changeItem.ts';
import { requireDueAfterOpening } from './openDispute.ts';

/** A dispute to change, and what to set. */
export type DisputeChange = Readonly<{ caseId: string; disputeId: string; set: DisputeFields }>;

const counts = ['platform', 'reason', 'openedOn', 'openedAt', 'destination', 'respondBy'] as const;

/** The day of opening and its time say the same day; whichever was set last says which. */
function openingOf(
  before: Dispute,
  set: DisputeFields,
): Pick<DisputeFields, 'openedOn' | 'openedAt'> {
  if (set.openedAt) return { openedOn: set.openedAt.local.slice(0, 10) };
  const isOtherDay = set.openedOn !== undefined && set.openedOn !== before.openedOn;
  return isOtherDay && before.openedAt ? { openedAt: null } : {};
}

/** The seller's own date for the answer and the day of opening, whichever is set anew. */
function requireDaysInOrder(before: Dispute, { openedOn, respondBy }: DisputeFields): void {
  if (openedOn === undefined && !respondBy) return;
  const kept = before.respondByBasis.kind === 'by-hand' ? before.respondBy : undefined;
  const own = respondBy === undefined ? kept : (respondBy ?? undefined);
  requireDueAfterOpening(openedOn ?? before.openedOn, own);
}

/** When the answer is due after a change. The seller's own date stays until they take it away. */
async function dueAfter(
  destinations: readonly Destination[],
  zone: string,
  { buyer: { country } }: Case,
  before: Dispute,
  set: DisputeFields,
): Promise<RespondBy | undefined> {
  const { respondBy, respondByBasis, ...kept } = before;
  const isOwn = respondByBasis.kind === 'by-hand' && set.respondBy === undefined;
  if (isOwn || !counts.some((name) => set[name] !== undefined)) return undefined;
  const { respondBy: own, destination = kept.destination, openedAt = kept.openedAt } = set;
  const claim = {
    platform: set.platform ?? kept.platform,
    reason: set.reason ?? kept.reason,
    openedOn: set.openedOn ?? kept.openedOn,
    ...(openedAt && { openedAt }),
    ...(destination && { destination }),
    ...(own && { respondBy: own }),
  };
  const rules = await respondByFor(destinations, zone, [{ claim, country }]);
  return rules(claim, country);
}

/** An end has a day: today, unless it is known already; what is open again has none. */
function closedAfter(
  { clock }: Core,
  { closedOn }: Dispute,
  { outcome }: DisputeFields,
): Readonly<{ closedOn?: string | null }> {
  if (outcome === undefined) return {};
  if (outcome === null) return { closedOn: null };
  const today = dateOn(clock);
  return { closedOn: closedOn ?? today };
}

/**
 * Changes a dispute. What the day of the answer depends on counts it anew, unless the seller gave a day of their own.
 * Throws AppError `entry-gone`, `case-not-found`, `destination-unknown`, `dispute-due-before-opened`, `case-invalid`,
 * `vault-read-only` or `vault-locked`.
 */
export async function changeDispute(
  core: Core,
  destinations: readonly Destination[],
  { caseId, disputeId: id, set: asked }: DisputeChange,
): Promise<void> {
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const aCase = await core.cases.open(caseId);
    const before = DisputeSchema.parse(findEntry(aCase, { list: 'disputes', id }));
    const set = { ...asked, ...openingOf(before, asked) };
    requireDaysInOrder(before, set);
    const due = await dueAfter(destinations, core.clock.zone, aCase, before, set);
    const { respondBy = null, respondByBasis } = due ?? {};
    const fields = {
      ...set,
      ...(due && { respondBy, respondByBasis }),
      ...closedAfter(core, before, set),
    };
    const edit = editOf(aCase, { list: 'disputes', id }, fields);
    if (edit) await core.cases.append({ caseId, items: [edit] });
  });
}
