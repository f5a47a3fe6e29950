import { fillRun, type RunPhoto } from './fillRun.ts';
import { bookOf, ownClue } from './ownClue.ts';
import type { KnownOrder, PhotoPlace, UnsortedPhoto } from './photoPlace.ts';

/** A longer pause between two photos, in milliseconds, ends the packing of a parcel: our own estimate, ten minutes. */
export const LONGEST_PAUSE = 600_000;

/** Photos one after the other without a long pause. One whose time nobody knows stands alone. */
function runsOf(photos: readonly RunPhoto[]): readonly (readonly RunPhoto[])[] {
  const runs: RunPhoto[][] = [];
  let last: number | undefined;
  for (const photo of photos) {
    const { takenAt } = photo;
    const goesOn = takenAt !== undefined && last !== undefined && takenAt - last <= LONGEST_PAUSE;
    if (goesOn) runs.at(-1)?.push(photo);
    else runs.push([photo]);
    last = takenAt;
  }
  return runs;
}

/** In the order in which they were taken; equal times and missing ones stay as they were given. */
const inOrder = (photos: readonly RunPhoto[]): readonly RunPhoto[] =>
  photos.toSorted((a, b) => (a.takenAt ?? Infinity) - (b.takenAt ?? Infinity) || a.at - b.at);

/**
 * Says of each photo to which order it belongs and why, in the order of `photos`: by the barcode in it, then by a number
 * in its name, then by its neighbours in time. Nothing is guessed: a number that fits two orders places no photo, nor
 * does a waybill that no order has, and what lies between two parcels is left to the seller where the habit of the
 * packer does not show.
 */
export function sortPhotos(
  photos: readonly UnsortedPhoto[],
  orders: readonly KnownOrder[],
): readonly PhotoPlace[] {
  const book = bookOf(orders);
  const read = photos.map(
    (photo, at): RunPhoto => ({ at, takenAt: photo.takenAt, clue: ownClue(photo, book) }),
  );
  const places = new Map(runsOf(inOrder(read)).flatMap(fillRun));
  return photos.map((_, at) => places.get(at) ?? { kind: 'unknown', why: { kind: 'nothing' } });
}
