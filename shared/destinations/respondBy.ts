import { Temporal } from 'temporal-polyfill';
import type { Dispute, RespondByBasis } from '../domain/dispute.ts';
import { instantOf } from '../domain/moment.ts';
import { type Count, type Counting, countDeadline, type DisputeFacts } from './countDeadline.ts';
import type { Destination } from './destination.ts';

/** The date an answer is due, and where it comes from. Without `respondBy` the date is unknown, never guessed. */
export type RespondBy = Readonly<{ respondBy?: string; respondByBasis: RespondByBasis }>;

const HOURS_PER_DAY = 24;

const daysOf = ({ unit, figure }: Count): number =>
  unit === 'hours' ? Math.floor(figure / HOURS_PER_DAY) : figure;

/**
 * When a dispute must be answered by the rule of its destination: of all ways to count it the earliest. Hours count to
 * the minute where the time of opening and its zone are known, else they are rounded down to whole days.
 */
export function respondByRule(
  destination: Destination,
  facts: DisputeFacts,
  counting: Counting,
): RespondBy {
  const [due] = countDeadline(destination, facts, counting);
  if (due === undefined) return { respondByBasis: { kind: 'unknown' } };
  const { source, sourceAge } = destination;
  const hours = due.at === undefined ? {} : { hours: due.figure };
  const days = daysOf(due);
  const changedOn = destination.own?.[due.rule]?.changedOn;
  const own = changedOn === undefined ? {} : { changedOn };
  return {
    respondBy: due.date,
    respondByBasis: { kind: 'rule', rule: due.rule, days, ...hours, source, sourceAge, ...own },
  };
}

/** The minute until which a dispute must be answered, as an instant; undefined where only the day is known. */
export function respondByInstant(
  { openedAt, respondByBasis: basis }: Pick<Dispute, 'openedAt' | 'respondByBasis'>,
  { zone }: Pick<Destination, 'zone'>,
): Temporal.Instant | undefined {
  const known = openedAt?.zone ?? zone;
  if (basis.kind !== 'rule' || basis.hours === undefined || !openedAt || !known) return undefined;
  return instantOf(openedAt, known).add({ hours: basis.hours });
}

/** The end of a day in a zone, as an instant: the platform's midnight. */
export function endOfDay(date: string, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant();
}
