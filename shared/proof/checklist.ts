import type { Case } from '../domain/case.ts';
import type { Dispute } from '../domain/dispute.ts';
import type { Backing, ProofFault, ProofRule, Slot } from './evidenceProfile.ts';

/** What a slot is judged from. `ruleOn` tells what the reviewer makes of a fault. */
export type ProofInput = Readonly<{
  aCase: Case;
  dispute: Dispute;
  ruleOn: (fault: ProofFault, slot: Slot) => ProofRule | undefined;
}>;

/** A thing at hand that may prove something: an attached file, a carrier's record, the messages, an offer. */
export const exhibitKinds = ['file', 'tracking', 'messages', 'offer', 'dispute'] as const;
export type Exhibit = Readonly<{
  kind: (typeof exhibitKinds)[number];
  id: string;
  name: string;
}>;

/** What keeps a piece from counting, without any rule of the reviewer. */
export const doubts = [
  'time-unknown',
  'scale-unknown',
  'signature-unknown',
  'address-unsure',
  'number-not-on-order',
  'no-events',
  'not-answered',
  'read-it',
  'one-only',
  'claim-not-recorded',
] as const;
export type Doubt = (typeof doubts)[number];

/** A piece of proof for a slot, and all that is said against it. */
export type Piece = Readonly<{
  exhibit: Exhibit;
  faults: readonly ProofFault[];
  doubts: readonly Doubt[];
}>;

/** What a piece, or a whole slot, is worth; the best first. */
export const proofStates = ['present', 'weak', 'refused', 'missing'] as const;
export type ProofState = (typeof proofStates)[number];

/** One reason for a state: `code` names its text; with a source, unless it is our own advice. */
export type Why = Readonly<{ code: ProofFault | Doubt | 'present' | 'missing'; backing?: Backing }>;

/** One line of the checklist. Without `backing` the demand is our own advice. */
export type ChecklistItem = Readonly<{
  slot: Slot;
  need: 'required' | 'helpful';
  state: ProofState;
  exhibits: readonly Exhibit[];
  why: readonly Why[];
  backing?: Backing;
}>;
