import type { Case } from './case.ts';
import { evidenceGroups, groupOfStage, shotList } from './shotList.ts';
import type { EvidenceKind, Stage } from './vocabulary.ts';

/** A place for a piece of evidence: what it is, and the stage at which it comes about. */
type Place = Readonly<{ slot: EvidenceKind; stage: Stage }>;

/** What a careful seller keeps from the listing to the doorstep; see "What evidence is kept at each stage". */
const places: readonly Place[] = [
  { slot: 'listing', stage: 'paid' },
  { slot: 'duty-note', stage: 'paid' },
  { slot: 'order', stage: 'paid' },
  ...shotList.map(({ kind, group }) => ({
    slot: kind,
    stage: group === 'packing' ? ('packed' as const) : ('shipped' as const),
  })),
  { slot: 'customs-form', stage: 'shipped' },
  { slot: 'invoice', stage: 'shipped' },
  { slot: 'tracking', stage: 'in-transit' },
  { slot: 'delivery-proof', stage: 'delivered' },
  { slot: 'customer-photo', stage: 'closed' },
];

/** A place with what fills it; `not-yet` where the order has not come so far. */
export type Slot = Place &
  Readonly<{ state: 'filled' | 'missing' | 'not-yet'; items: readonly string[] }>;

const rankOf = (stage: Stage): number => evidenceGroups.indexOf(groupOfStage(stage));

/** The places of every stage of a case. A carrier's record that was entered fills that of the tracking. */
export function slotsOf({ evidence, events, stage }: Case): readonly Slot[] {
  return places.map((place) => {
    const items = evidence.filter(({ kind }) => kind === place.slot).map(({ id }) => id);
    const isFilled = items.length > 0 || (place.slot === 'tracking' && events.length > 0);
    const isDue = rankOf(place.stage) <= rankOf(stage);
    return { ...place, state: isFilled ? 'filled' : isDue ? 'missing' : 'not-yet', items };
  });
}
