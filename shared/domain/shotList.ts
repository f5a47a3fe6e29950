import { assertNever } from '../assertNever.ts';
import type { EvidenceItem } from './evidence.ts';
import type { EvidenceKind, Stage } from './vocabulary.ts';

/** The parts of an order's life under which its evidence is kept, in their order. */
export const evidenceGroups = [
  'before-sale',
  'packing',
  'shipping',
  'transit',
  'delivery',
  'after',
] as const;
export type EvidenceGroup = (typeof evidenceGroups)[number];

/** The part of an order's life that a stage belongs to. */
export function groupOfStage(stage: Stage): EvidenceGroup {
  switch (stage) {
    case 'paid':
    case 'out-of-stock':
      return 'before-sale';
    case 'packed':
      return 'packing';
    case 'shipped':
      return 'shipping';
    case 'in-transit':
    case 'at-customs':
    case 'held-at-customs':
    case 'delayed':
    case 'out-for-delivery':
    case 'failed-attempt':
      return 'transit';
    case 'delivered':
      return 'delivery';
    case 'returning':
    case 'lost':
    case 'closed':
      return 'after';
    default:
      return assertNever(stage);
  }
}

/** One photo that a careful packer takes: what it shows, and where in an order's life. */
export type Shot = Readonly<{ kind: EvidenceKind; group: EvidenceGroup }>;

/** The photos that a careful packer takes, in the order in which they are taken. */
export const shotList: readonly Shot[] = [
  { kind: 'item', group: 'packing' },
  { kind: 'label', group: 'packing' },
  { kind: 'inner-packing', group: 'packing' },
  { kind: 'outer-packing', group: 'packing' },
  { kind: 'weight', group: 'packing' },
  { kind: 'sealed-parcel', group: 'packing' },
  { kind: 'waybill', group: 'shipping' },
  { kind: 'hand-over', group: 'shipping' },
];

/** The shots of the list of which a case has no file yet, at whatever stage. */
export function missingShots(evidence: readonly Pick<EvidenceItem, 'kind'>[]): readonly Shot[] {
  return shotList.filter((shot) => !evidence.some(({ kind }) => kind === shot.kind));
}

/**
 * What the item `id` must stand before to change places with the one before or after it among `shown`, of which `all`
 * has all in the same order; null is the end of the list, and undefined says that there is no further place.
 */
export function placeBeside(
  all: readonly string[],
  shown: readonly string[],
  id: string,
  where: 'earlier' | 'later',
): string | null | undefined {
  const at = shown.indexOf(id);
  if (where === 'earlier') return shown[at - 1];
  const next = shown[at + 1];
  return next === undefined ? undefined : placeAfter(all, id, next);
}

/** What the item `id` must stand before to come right after `target`; null is the end of the list. */
export function placeAfter(all: readonly string[], id: string, target: string): string | null {
  const others = all.filter((one) => one !== id);
  return others[others.indexOf(target) + 1] ?? null;
}
