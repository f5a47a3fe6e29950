import { assertNever } from '../assertNever.ts';
import type { PhotoPlace } from './photoPlace.ts';

/** A photo of a run: its place in the list that was given, when it was taken, and what it says of itself. */
export type RunPhoto = Readonly<{
  at: number;
  takenAt: number | undefined;
  clue: PhotoPlace | undefined;
}>;

/** A photo that says whose parcel it shows; the parcel may be one that no order has. */
type Anchor = Readonly<{ index: number; at: number; owner: string; clue: PhotoPlace }>;

/** Whose parcel a clue speaks of; undefined where it speaks of several. */
function ownerOf(clue: PhotoPlace): string | undefined {
  switch (clue.kind) {
    case 'barcode':
    case 'name-number':
    case 'neighbour':
      return `order ${clue.orderId}`;
    case 'unknown':
      return clue.why.kind === 'no-order' ? `number ${clue.why.number}` : undefined;
    default:
      return assertNever(clue);
  }
}

const anchorsOf = (run: readonly RunPhoto[]): readonly Anchor[] =>
  run.flatMap(({ at, clue }, index) => {
    const owner = clue && ownerOf(clue);
    return clue && owner ? [{ index, at, owner, clue }] : [];
  });

/** Whether packers of this run photograph the waybill before the rest of a parcel or after it, where that shows. */
function habitOf(
  run: readonly RunPhoto[],
  anchors: readonly Anchor[],
): 'first' | 'last' | undefined {
  const beginsWith = anchors[0]?.index === 0;
  const endsWith = anchors.at(-1)?.index === run.length - 1;
  if (beginsWith === endsWith) return undefined;
  return beginsWith ? 'first' : 'last';
}

const beside = ({ clue, at }: Anchor): PhotoPlace =>
  clue.kind === 'unknown' ? clue : { kind: 'neighbour', orderId: clue.orderId, photo: at };

const unknown = (kind: 'between' | 'nothing'): PhotoPlace => ({ kind: 'unknown', why: { kind } });

/** Where a photo without a clue belongs, between the anchors before and after it. */
function placeBetween(
  before: Anchor | undefined,
  after: Anchor | undefined,
  habit: 'first' | 'last' | undefined,
): PhotoPlace {
  if (!before || !after) {
    const only = before ?? after;
    return only ? beside(only) : unknown('nothing');
  }
  if (before.owner === after.owner || habit === 'first') return beside(before);
  return habit === 'last' ? beside(after) : unknown('between');
}

/** Whether a photo shows parcels of several orders: it tells nothing of those beside it. */
const isOfSeveral = ({ clue }: RunPhoto): boolean => !!clue && !ownerOf(clue);

/**
 * The places of the photos of one run, by their places in the list that was given. A photo that says nothing of itself
 * goes to the parcel before or after it; between two parcels the habit of the run decides, if it begins or ends with a
 * waybill but not both.
 */
export function fillRun(whole: readonly RunPhoto[]): readonly (readonly [number, PhotoPlace])[] {
  const run = whole.filter((photo) => !isOfSeveral(photo));
  const anchors = anchorsOf(run);
  const habit = habitOf(run, anchors);
  const placed = run.map(({ at, clue }, index): readonly [number, PhotoPlace] => {
    if (clue) return [at, clue];
    const before = anchors.findLast((one) => one.index < index);
    const after = anchors.find((one) => one.index > index);
    return [at, placeBetween(before, after, habit)];
  });
  return [...placed, ...whole.flatMap(({ at, clue }) => (clue ? [[at, clue] as const] : []))];
}
