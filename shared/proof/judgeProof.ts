import {
  type ChecklistItem,
  type Exhibit,
  type Piece,
  type ProofInput,
  type ProofState,
  proofStates,
  type Why,
} from './checklist.ts';
import type { Slot } from './evidenceProfile.ts';
import { filePieces } from './filePieces.ts';
import { recordPieces } from './recordPieces.ts';
import type { Wanted } from './wantedProof.ts';

type Judged = Readonly<{ state: ProofState; exhibit: Exhibit; why: readonly Why[] }>;

/** A fault counts as its reviewer takes it; where nobody says anything of it, it is none. */
function judgePiece(
  { exhibit, faults, doubts }: Piece,
  slot: Slot,
  { ruleOn }: ProofInput,
): Judged {
  const ruled = faults.flatMap((fault) => {
    const rule = ruleOn(fault, slot);
    return rule && rule.effect !== 'accepted' ? [rule] : [];
  });
  const why: readonly Why[] = [
    ...ruled.map(({ fault, source, sourceAge, confidence }) => ({
      code: fault,
      ...(confidence !== 'ours' && { backing: { source, sourceAge, confidence } }),
    })),
    ...doubts.map((code) => ({ code })),
  ];
  if (ruled.some(({ effect }) => effect === 'refused')) return { state: 'refused', exhibit, why };
  return { state: why.length > 0 ? 'weak' : 'present', exhibit, why };
}

function distinct<T>(list: readonly T[], nameOf: (one: T) => string): readonly T[] {
  return list.filter((one, at) => list.findIndex((other) => nameOf(other) === nameOf(one)) === at);
}

/** What is at hand for one piece of proof that is wanted: as good as its best piece. */
export function judgeProof({ slot, need, backing }: Wanted, input: ProofInput): ChecklistItem {
  const pieces = [...recordPieces(slot, input), ...filePieces(slot, input)];
  const judged = pieces.map((piece) => judgePiece(piece, slot, input));
  const state = proofStates.find((rank) => judged.some((one) => one.state === rank)) ?? 'missing';
  const best = judged.filter((one) => one.state === state);
  const against = distinct(
    best.flatMap(({ why }) => why),
    ({ code }) => code,
  );
  const plain = state === 'missing' ? 'missing' : 'present';
  return {
    slot,
    need,
    state,
    exhibits: distinct(
      best.map(({ exhibit }) => exhibit),
      ({ kind, id }) => `${kind} ${id}`,
    ),
    why: against.length > 0 ? against : [{ code: plain }],
    ...(backing && { backing }),
  };
}
