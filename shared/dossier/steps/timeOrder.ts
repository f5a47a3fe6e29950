import { Temporal } from 'temporal-polyfill';
import type { EvidenceItem } from '../../domain/evidence.ts';
import { instantOf, type Moment } from '../../domain/moment.ts';

/** Sorts by time; a moment without a zone is read in the seller's own. Equal times keep their order. */
export function byTime<T>(
  list: readonly T[],
  momentOf: (item: T) => Moment,
  sellerZone: string,
): readonly T[] {
  return list
    .map((item) => ({ item, at: instantOf(momentOf(item), sellerZone) }))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ item }) => item);
}

/** When an evidence item came to be: its capture time, else the time it was attached. */
export function evidenceMoment(item: EvidenceItem): Moment {
  return item.capture?.at ?? { local: item.addedAt.slice(0, 19), zone: '+00:00' };
}

/** A moment in print, the same in every language: `2026-03-04 15:06 UTC+08:00`. */
export function printMoment(moment: Moment): string {
  const time = moment.local.slice(0, 16).replace('T', ' ');
  if (moment.zone === undefined || moment.local.length === 10) return time;
  return /^[+-]/.test(moment.zone) ? `${time} UTC${moment.zone}` : `${time} ${moment.zone}`;
}
