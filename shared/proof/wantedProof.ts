import { type Money, parseMoney } from '../domain/money.ts';
import type { Reason } from '../domain/vocabulary.ts';
import type { Backing, EvidenceProfile, ProofFault, ProofRule, Slot } from './evidenceProfile.ts';

/** The profile of our own advice, for what no source tells. */
export const ADVICE = 'generic';

/** A piece of proof that is wanted, and by whom: a source, or nobody but us. */
export type Wanted = Readonly<{
  slot: Slot;
  need: 'required' | 'helpful';
  /** Absent where it is our own advice. */
  backing?: Backing;
}>;

/** The list of one destination for one reason. `isKnown` is false where no source tells what it wants. */
export type WantedList = Readonly<{ isKnown: boolean; wanted: readonly Wanted[] }>;

/** A profile and those whose lists count for it too, its own first. A circle ends where it begins again. */
function lineOf(
  profiles: readonly EvidenceProfile[],
  id: string,
  seen: readonly string[] = [],
): readonly EvidenceProfile[] {
  const found = profiles.find((one) => one.id === id);
  if (!found || seen.includes(id)) return [];
  const { sameAs } = found;
  return sameAs ? [found, ...lineOf(profiles, sameAs.id, [...seen, id])] : [found];
}

type Entry = EvidenceProfile['wants'][number]['slots'][number];

/** What is required above an amount is so for a sum in another currency too: it may be above. */
function needOf({ need, above }: Entry, amount: Money | undefined): Wanted['need'] {
  const limit = above === undefined ? undefined : parseMoney(above);
  const isBelow = limit && amount?.currency === limit.currency && amount.minor <= limit.minor;
  return isBelow ? 'helpful' : need;
}

function wantedIn(
  profile: EvidenceProfile,
  reason: Reason,
  amount: Money | undefined,
): readonly Wanted[] {
  return profile.wants
    .filter(({ reasons }) => reasons.includes(reason))
    .flatMap(({ slots, source, sourceAge, confidence }) =>
      slots.map((entry) => ({
        slot: entry.slot,
        need: needOf(entry, amount),
        ...(confidence !== 'ours' && { backing: { source, sourceAge, confidence } }),
      })),
    );
}

function firstOfEachSlot(list: readonly Wanted[]): readonly Wanted[] {
  return list.filter(({ slot }, at) => list.findIndex((one) => one.slot === slot) === at);
}

/**
 * What a destination wants for a reason, required first: by its own sources, and by our advice where they are silent.
 * Where a source tells what is required, our advice requires nothing more. `amount` is what is in dispute, for what is
 * only wanted above a sum.
 */
export function wantedProof(
  profiles: readonly EvidenceProfile[],
  destinationId: string,
  reason: Reason,
  amount?: Money,
): WantedList {
  const own = lineOf(profiles, destinationId).filter(({ id }) => id !== ADVICE);
  const sourced = own.flatMap((profile) => wantedIn(profile, reason, amount));
  const advice = lineOf(profiles, ADVICE).flatMap((profile) => wantedIn(profile, reason, amount));
  const isDemanding = sourced.some(({ need }) => need === 'required');
  const ours = advice.map((one) => (isDemanding ? { ...one, need: 'helpful' as const } : one));
  const all = firstOfEachSlot([...sourced, ...ours]);
  const rank = ({ need }: Wanted) => Number(need === 'helpful');
  return {
    isKnown: sourced.length > 0,
    wanted: all.toSorted((one, other) => rank(one) - rank(other)),
  };
}

/** What a reviewer makes of a fault of a piece of proof in a slot; undefined where neither they nor we say anything. */
export function ruleOn(
  profiles: readonly EvidenceProfile[],
  destinationId: string,
  fault: ProofFault,
  slot: Slot,
): ProofRule | undefined {
  return [...lineOf(profiles, destinationId), ...lineOf(profiles, ADVICE)]
    .flatMap(({ rules = [] }) => rules)
    .find((rule) => rule.fault === fault && (rule.slots?.includes(slot) ?? true));
}

/** How a destination calls a claim, in its own words; none where it is unknown. */
export function claimNames(
  profiles: readonly EvidenceProfile[],
  destinationId: string,
  reason: Reason,
): readonly string[] {
  const named = lineOf(profiles, destinationId).find(({ names }) => names?.claims[reason]);
  return named?.names?.claims[reason] ?? [];
}

/** The steps of a dispute at a destination, in their order, with their source; none where they are unknown. */
export function stepsOf(
  profiles: readonly EvidenceProfile[],
  destinationId: string,
): EvidenceProfile['steps'] {
  return lineOf(profiles, destinationId).find(({ steps }) => steps)?.steps;
}
