import { type Count, countDeadline } from '../../../shared/destinations/countDeadline.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import { endOfDay, respondByInstant } from '../../../shared/destinations/respondBy.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Dispute, RespondByBasis } from '../../../shared/domain/dispute.ts';
import { type Moment, momentAt } from '../../../shared/domain/moment.ts';
import { checkConsistency } from '../../../shared/proof/consistency/checkConsistency.ts';
import type { Finding } from '../../../shared/proof/consistency/finding.ts';
import type { EvidenceProfile } from '../../../shared/proof/evidenceProfile.ts';
import { type ProofChecklist, proofChecklist } from '../../../shared/proof/proofChecklist.ts';
import { claimNames, stepsOf } from '../../../shared/proof/wantedProof.ts';
import type { Core } from '../createCore.ts';
import { dateOn } from '../dateOn.ts';
import { countingFor, destinationOf } from '../documents/respondByFor.ts';
import { findDispute } from './findDispute.ts';

/** The profiles of destinations, and of the proof that they want. */
export type JudgeTools = Readonly<{
  destinations: readonly Destination[];
  profiles: readonly EvidenceProfile[];
}>;

/**
 * Until when a dispute must be answered. `platform` and `local` are the same minute on two walls, where it is known;
 * `counts` are all ways to count, the earliest first.
 */
export type DeadlineView = Readonly<{
  respondBy?: string;
  basis: RespondByBasis;
  platform?: Moment;
  local?: Moment;
  counts: readonly Count[];
}>;

/** What stands in a dispute: the deadline, how the platform calls it and goes on, and what the proof is worth. */
export type Judgement = Readonly<{
  disputeId: string;
  destinationId: string;
  destinationName: string;
  names: readonly string[];
  steps: ReturnType<typeof stepsOf>;
  deadline: DeadlineView;
  checklist: ProofChecklist;
}>;

/** The minute until which it can be answered: of a rule in hours, or the midnight where the platform is. */
export function wallTimes(
  dispute: Pick<Dispute, 'respondBy' | 'openedAt' | 'respondByBasis'>,
  destination: Destination,
  sellerZone: string,
): Pick<DeadlineView, 'platform' | 'local'> {
  const { respondBy, openedAt } = dispute;
  const exact = respondByInstant(dispute, destination);
  const zone = destination.zone ?? (exact && openedAt?.zone);
  if (!zone || !respondBy) return {};
  const at = exact ?? endOfDay(respondBy, zone);
  return { platform: momentAt(at, zone), local: momentAt(at, sellerZone) };
}

async function deadlineView(
  { clock }: Core,
  aCase: Case,
  dispute: Dispute,
  destination: Destination,
): Promise<DeadlineView> {
  const { country } = aCase.buyer;
  const counting = await countingFor(destination, dispute, country, clock.zone);
  const { respondBy, respondByBasis: basis } = dispute;
  return {
    ...(respondBy !== undefined && { respondBy }),
    basis,
    ...wallTimes(dispute, destination, clock.zone),
    counts: countDeadline(destination, { ...dispute, country }, counting),
  };
}

/** What a dispute is worth as it stands. Throws AppError `dispute-not-found` or `destination-unknown`. */
export async function judgeDispute(
  core: Core,
  { destinations, profiles }: JudgeTools,
  disputeId: string,
): Promise<Judgement> {
  const { aCase, dispute } = await findDispute(core, disputeId);
  const destination = destinationOf(destinations, dispute, aCase.buyer.country);
  const { id: destinationId, name: destinationName } = destination;
  return {
    ...{ disputeId, destinationId, destinationName },
    names: claimNames(profiles, destinationId, dispute.reason),
    steps: stepsOf(profiles, destinationId),
    deadline: await deadlineView(core, aCase, dispute, destination),
    checklist: proofChecklist({ aCase, dispute, destinationId, profiles }),
  };
}

/** What a reviewer may stumble over in a dispute. Throws AppError `dispute-not-found`. */
export async function checkDispute(core: Core, disputeId: string): Promise<readonly Finding[]> {
  const { clock } = core;
  const { aCase, dispute } = await findDispute(core, disputeId);
  const today = dateOn(clock);
  return checkConsistency({ aCase, dispute, today });
}
