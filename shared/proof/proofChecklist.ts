import type { Case } from '../domain/case.ts';
import type { Dispute } from '../domain/dispute.ts';
import type { Reason } from '../domain/vocabulary.ts';
import type { ChecklistItem, ProofInput } from './checklist.ts';
import type { EvidenceProfile } from './evidenceProfile.ts';
import { judgeProof } from './judgeProof.ts';
import { ruleOn, wantedProof } from './wantedProof.ts';

/** The claim to which a customer turns when the first one fails; those without one end with themselves. */
const neighbours: Readonly<Partial<Record<Reason, Reason>>> = {
  'not-received': 'not-as-described',
  late: 'not-received',
  'not-as-described': 'not-received',
  damaged: 'not-received',
  'wrong-item': 'not-received',
  'missing-parts': 'not-received',
  counterfeit: 'not-as-described',
  'held-by-customs': 'not-received',
  'refused-by-buyer': 'not-received',
  'out-of-stock': 'not-received',
  unauthorised: 'not-received',
  duplicate: 'credit-not-processed',
  cancelled: 'credit-not-processed',
};

/** The list of one reason. `isKnown` is false where no source tells what the destination wants for it. */
export type ReasonChecklist = Readonly<{
  reason: Reason;
  isKnown: boolean;
  items: readonly ChecklistItem[];
}>;

/** What is wanted for a dispute and what it is worth; and the required part of the claim that may come next. */
export type ProofChecklist = ReasonChecklist & Readonly<{ neighbourClaim?: ReasonChecklist }>;

/** Whose list is asked for. */
export type ChecklistParts = Readonly<{
  aCase: Case;
  dispute: Dispute;
  destinationId: string;
  profiles: readonly EvidenceProfile[];
}>;

function listFor(reason: Reason, parts: ChecklistParts): ReasonChecklist {
  const { aCase, dispute, destinationId, profiles } = parts;
  const amount = dispute.amount ?? aCase.order.total;
  const { isKnown, wanted } = wantedProof(profiles, destinationId, reason, amount);
  const ruleFor: ProofInput['ruleOn'] = (fault, slot) =>
    ruleOn(profiles, destinationId, fault, slot);
  const input = { aCase, dispute, ruleOn: ruleFor };
  return { reason, isKnown, items: wanted.map((one) => judgeProof(one, input)) };
}

/**
 * Every piece of proof that the destination of a dispute wants for its reason, with what is at hand for it and why it
 * counts or not. Customers change their story, so what the neighbouring claim requires is told as well.
 */
export function proofChecklist(parts: ChecklistParts): ProofChecklist {
  const list = listFor(parts.dispute.reason, parts);
  const neighbour = neighbours[parts.dispute.reason];
  if (!neighbour) return list;
  const next = listFor(neighbour, parts);
  const items = next.items.filter(({ need }) => need === 'required');
  return { ...list, neighbourClaim: { ...next, items } };
}
