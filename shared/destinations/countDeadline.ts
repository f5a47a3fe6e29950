import { Temporal } from 'temporal-polyfill';
import { instantOf, type Moment } from '../domain/moment.ts';
import type { Reason } from '../domain/vocabulary.ts';
import type { Destination } from './destination.ts';

/** The public holidays of one country. Dates as `2026-03-04`. */
export type HolidayCalendar = Readonly<{ country: string; isHoliday: (date: string) => boolean }>;

/** What counting needs besides the dispute: the seller's zone, and the holidays in the buyer's country if known. */
export type Counting = Readonly<{ zone: string; holidays?: HolidayCalendar | undefined }>;

/** The dispute as the rule sees it. An unknown country is taken to be any: the earliest date is the safe one. */
export type DisputeFacts = Readonly<{
  reason: Reason;
  openedOn: string;
  /** With its time, where the platform shows it. */
  openedAt?: Moment | undefined;
  country?: string | undefined;
}>;

/** One way to count a deadline. The answer is due on `date` in the seller's zone, at `at` where that is known. */
export type Count = Readonly<{
  rule: string;
  figure: number;
  unit: 'hours' | 'calendar' | 'working';
  from: 'opened' | 'notice' | 'request';
  date: string;
  at?: string;
  /** Whose public holidays were left out of working days. */
  holidaysOf?: string;
}>;

type AnswerRule = NonNullable<Destination['answerWithin']>[number];
type Counted = Pick<Count, 'date' | 'at' | 'holidaysOf'>;

const HOURS_PER_DAY = 24;
const SATURDAY = 6;

function unitOf(rule: string): Count['unit'] {
  if (rule.endsWith('Hours')) return 'hours';
  return /(Business|Working)Days$/.test(rule) ? 'working' : 'calendar';
}

function addWorkingDays(opened: string, days: number, holidays?: HolidayCalendar): string {
  let date = Temporal.PlainDate.from(opened);
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek < SATURDAY && !holidays?.isHoliday(date.toString())) left -= 1;
  }
  return date.toString();
}

/** The instant of opening; undefined where its time is unknown, or what zone it is in. */
function openedInstant(
  { zone }: Destination,
  { openedAt }: DisputeFacts,
): Temporal.Instant | undefined {
  if (!openedAt || openedAt.local.length === 10) return undefined;
  const known = openedAt.zone ?? zone;
  return known === undefined ? undefined : instantOf(openedAt, known);
}

/** Hours count to the minute where the time of opening is known, else they are rounded down to whole days. */
function countHours(
  destination: Destination,
  facts: DisputeFacts,
  hours: number,
  zone: string,
): Counted {
  const due = openedInstant(destination, facts)?.add({ hours });
  if (due)
    return {
      date: due.toZonedDateTimeISO(zone).toPlainDate().toString(),
      at: due.toString({ smallestUnit: 'second' }),
    };
  const days = Math.floor(hours / HOURS_PER_DAY);
  return { date: Temporal.PlainDate.from(facts.openedOn).add({ days }).toString() };
}

/**
 * With and without public holidays, unless the rule is of that country and its holidays are known: only then is it
 * certain that they count.
 */
function countWorkingDays(
  { countries }: AnswerRule,
  { openedOn }: DisputeFacts,
  days: number,
  holidays: HolidayCalendar | undefined,
): readonly Counted[] {
  const weekends = { date: addWorkingDays(openedOn, days) };
  if (!holidays) return [weekends];
  const { country } = holidays;
  const both = { date: addWorkingDays(openedOn, days, holidays), holidaysOf: country };
  if (countries?.includes(country)) return [both];
  return both.date === weekends.date ? [weekends] : [weekends, both];
}

function countsOfRule(
  destination: Destination,
  rule: AnswerRule,
  facts: DisputeFacts,
  { zone, holidays }: Counting,
): readonly Count[] {
  const unit = unitOf(rule.rule);
  const dated = (figure: number): readonly Counted[] => {
    if (unit === 'hours') return [countHours(destination, facts, figure, zone)];
    if (unit === 'working') return countWorkingDays(rule, facts, figure, holidays);
    const openedOn = Temporal.PlainDate.from(facts.openedOn);
    return [{ date: openedOn.add({ days: figure }).toString() }];
  };
  const figures = [destination.responseDays?.[rule.rule] ?? []].flat();
  const from = rule.from ?? 'opened';
  return figures.flatMap((figure) =>
    dated(figure).map((counted) => ({ rule: rule.rule, figure, unit, from, ...counted })),
  );
}

/** The rules that say when a dispute is to be answered there. */
export function answerRules(
  { answerWithin = [] }: Destination,
  { reason, country }: Pick<DisputeFacts, 'reason' | 'country'>,
): readonly AnswerRule[] {
  return answerWithin
    .filter(({ reasons }) => reasons === undefined || reasons.includes(reason))
    .filter(({ countries }) => !(countries && country) || countries.includes(country));
}

/**
 * Every way to count until when a dispute must be answered by the rules of its destination, the earliest first. There
 * are several where sources disagree, or where it is unknown whose public holidays count.
 */
export function countDeadline(
  destination: Destination,
  facts: DisputeFacts,
  counting: Counting,
): readonly Count[] {
  const order = ({ date, at }: Count) => `${date} ${at ?? ''}`;
  return answerRules(destination, facts)
    .flatMap((rule) => countsOfRule(destination, rule, facts, counting))
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
}
