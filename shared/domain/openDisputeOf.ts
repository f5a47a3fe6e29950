import type { Case } from './case.ts';
import type { Dispute } from './dispute.ts';

const isMoreUrgent = (one: Dispute, other: Dispute): boolean =>
  one.respondBy !== undefined && (other.respondBy === undefined || one.respondBy < other.respondBy);

/** The open dispute of a case; of several the one that must be answered first. */
export function openDisputeOf({ disputes }: Case): Dispute | undefined {
  const open = disputes.filter(({ outcome }) => outcome === undefined);
  return open.toSorted((a, b) => Number(isMoreUrgent(b, a)) - Number(isMoreUrgent(a, b)))[0];
}
