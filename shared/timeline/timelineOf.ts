import { Temporal } from 'temporal-polyfill';
import type { Case } from '../domain/case.ts';
import { openDisputeOf } from '../domain/openDisputeOf.ts';
import { marksOf, type TimelineMark } from './marksOf.ts';

/** Days without a word from the carrier, the first and last of which are days of an event, or today. */
export type TimelineGap = Readonly<{ from: string; to: string; days: number }>;

/** The story of an order from its first day to the last that is known; today within it, as long as it goes on. */
export type Timeline = Readonly<{
  from: string;
  to: string;
  today: string;
  marks: readonly TimelineMark[];
  gaps: readonly TimelineGap[];
}>;

/** So many days without an event are worth a look: carriers on long ways are silent for less. */
const SILENCE = 7;
/** Days of which no case is said to be of long ago. */
const PATIENCE = 60;

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** Whether the parcel has arrived and nobody complains. */
const isOver = (aCase: Case): boolean =>
  (aCase.stage === 'delivered' || aCase.stage === 'closed') && !openDisputeOf(aCase);

/** A case that nobody touched for longer than it took: drawn up to today, its story would shrink to a dot. */
const isLongAgo = (from: string, last: string, today: string): boolean =>
  daysBetween(last, today) > Math.max(PATIENCE, daysBetween(from, last));

function gapsOf({ stage }: Case, marks: readonly TimelineMark[], end: string) {
  const events = marks.filter(({ kind, on }) => kind === 'event' && on <= end);
  const days = events.map(({ on }) => on);
  const isDelivered = events.at(-1)?.state === 'delivered';
  const hasArrived = isDelivered || stage === 'delivered' || stage === 'closed';
  const known = hasArrived || days.length === 0 ? days : [...days, end];
  return known.slice(1).flatMap((to, index): readonly TimelineGap[] => {
    const from = known[index] ?? to;
    const silent = daysBetween(from, to);
    return silent >= SILENCE ? [{ from, to, days: silent }] : [];
  });
}

/**
 * The story of a case for a drawing. Dates are those of the sources and are not moved between zones. Undefined as long
 * as fewer than two days are known.
 */
export function timelineOf(aCase: Case, today: string): Timeline | undefined {
  const marks = marksOf(aCase);
  const days = marks.map(({ on }) => on).toSorted();
  const [from = today, last = from] = [days[0], days.at(-1)];
  const to = isOver(aCase) || last > today || isLongAgo(from, last, today) ? last : today;
  if (marks.length === 0 || from === to) return undefined;
  return { from, to, today, marks, gaps: gapsOf(aCase, marks, to < today ? to : today) };
}

/** Where a day stands between the first and the last, from 0 to 1. */
export function placeOf({ from, to }: Pick<Timeline, 'from' | 'to'>, on: string): number {
  return daysBetween(from, on) / daysBetween(from, to);
}
