import type { Temporal } from 'temporal-polyfill';
import type { Case } from './case.ts';
import type { EvidenceItem } from './evidence.ts';

/**
 * Days for which a buyer may still turn against an order, by the longest rule known: Visa lets a card holder dispute
 * within 120 days of the expected delivery, at most 540 days after the payment
 * (https://www.disputifier.com/post/what-is-the-540-days-chargeback-rule). Counted here from the last thing that
 * happened to the case, which is later.
 */
const PROTECTION_DAYS = 540;

/** Longer edge in pixels of the smaller copy: a page of a dossier shows a photo no larger. */
export const THIN_EDGE = 1600;

/** Bytes up to which a photo is left as it is. */
const SMALL = 500_000;

/** True for a photo that takes much room and has not been made smaller. */
function isLarge({ mediaType, bytes, pixels, original }: EvidenceItem): boolean {
  if (original || bytes <= SMALL || !mediaType.startsWith('image/')) return false;
  return pixels === undefined || Math.max(pixels.width, pixels.height) > THIN_EDGE;
}

const dayOf = (time: string): string => time.slice(0, 10);

/** The day of the last thing that is known of a case; each date as its source said it. */
function lastDayOf({ order, evidence, events, messages, followUps, offers }: Case): string {
  const { orderedAt, paidAt, promisedOn } = order;
  const moments = [orderedAt, paidAt, ...[...events, ...messages, ...offers].map(({ at }) => at)];
  const days = [
    ...moments.flatMap((moment) => moment?.local ?? []),
    ...evidence.flatMap(({ addedAt, capture }) => [addedAt, capture?.at.local ?? '']),
    ...followUps.flatMap(({ on, doneAt }) => [on, doneAt ?? '']),
    promisedOn ?? '',
  ];
  return days.map(dayOf).reduce((one, other) => (one > other ? one : other), '');
}

/** What could be made smaller in a case, and the day (YYYY-MM-DD) of the last thing that happened to it. */
export type Thinnable = Readonly<{ lastDay: string; photos: readonly EvidenceItem[] }>;

/** Cases of which the last day is before this one (YYYY-MM-DD) can be disputed no more. */
export const protectedSince = (today: Temporal.PlainDate): string =>
  today.subtract({ days: PROTECTION_DAYS }).toString();

/**
 * The large photos of a case that was never disputed; undefined when there are none. Asked of every case that is read,
 * so it reckons with no dates.
 */
export function thinnable(aCase: Case): Thinnable | undefined {
  const photos = aCase.evidence.filter(isLarge);
  if (photos.length === 0 || aCase.disputes.length > 0 || aCase.deletedAt) return undefined;
  return { lastDay: lastDayOf(aCase), photos };
}
