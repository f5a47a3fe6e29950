import { Temporal } from 'temporal-polyfill';
import type { RespondByBasis } from '../domain/dispute.ts';
import type { Reason } from '../domain/vocabulary.ts';
import type { Destination } from './destination.ts';

/** The date an answer is due, and where it comes from. Without `respondBy` the date is unknown, never guessed. */
export type RespondBy = Readonly<{ respondBy?: string; respondByBasis: RespondByBasis }>;

const HOURS_PER_DAY = 24;
const SATURDAY = 6;

/** Business days are Monday to Friday; public holidays would only move the date later, so they are left out. */
function addBusinessDays(from: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek < SATURDAY) left -= 1;
  }
  return date;
}

type Due = Readonly<{ date: Temporal.PlainDate; rule: string; days: number }>;

function dueBy(openedOn: Temporal.PlainDate, rule: string, figure: number): Due {
  const days = rule.endsWith('Hours') ? Math.floor(figure / HOURS_PER_DAY) : figure;
  const working = /(Business|Working)Days$/.test(rule);
  return { date: working ? addBusinessDays(openedOn, days) : openedOn.add({ days }), rule, days };
}

/** The dispute as the rule sees it. An unknown country is taken to be any: the earliest date is the safe one. */
export type DisputeFacts = Readonly<{
  reason: Reason;
  openedOn: string;
  country?: string | undefined;
}>;

function rulesFor({ answerWithin = [] }: Destination, { reason, country }: DisputeFacts): string[] {
  return answerWithin
    .filter(({ reasons }) => reasons === undefined || reasons.includes(reason))
    .filter(({ countries }) => !(countries && country) || countries.includes(country))
    .map(({ rule }) => rule);
}

/**
 * When a dispute must be answered by the rule of its destination, counted from the day it was opened.
 * Where figures conflict the earliest wins; hours are rounded down to whole days.
 */
export function respondByRule(destination: Destination, facts: DisputeFacts): RespondBy {
  const openedOn = Temporal.PlainDate.from(facts.openedOn);
  const [due] = rulesFor(destination, facts)
    .flatMap((rule) =>
      [destination.responseDays?.[rule] ?? []]
        .flat()
        .map((figure) => dueBy(openedOn, rule, figure)),
    )
    .sort((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  if (due === undefined) return { respondByBasis: { kind: 'unknown' } };
  const { source, sourceAge } = destination;
  return {
    respondBy: due.date.toString(),
    respondByBasis: { kind: 'rule', rule: due.rule, days: due.days, source, sourceAge },
  };
}
