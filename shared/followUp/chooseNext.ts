import { type Day, dateOf, dayOf } from './calendarDay.ts';
import { intervalsOf, type OwnDays } from './ownDays.ts';
import type { PlannedStep } from './plannedStep.ts';
import type { CasePlan } from './planOf.ts';
import { type FollowUpIntervals, followUpRules } from './rules.ts';
import {
  type FollowUpRule,
  FollowUpRuleSchema,
  type Situation,
  type TodayGroup,
  TodayGroupSchema,
} from './vocabulary.ts';

/** The one thing to do next for a case: when, which rule says so, and the words that fit. */
export type NextFollowUp = Readonly<{
  /** Calendar date, YYYY-MM-DD; in the past when it is overdue. */
  on: string;
  rule: FollowUpRule;
  group: TodayGroup;
  template?: Situation;
  /** What the rule speaks of: the id of a dispute, message or own follow-up. */
  about?: string;
  /** The day by which the other side decides without the seller, YYYY-MM-DD. */
  dueBy?: string;
  /** What the seller noted for themselves. */
  note?: string;
  /** How many other rules ask for this case by today. */
  others: number;
}>;

const byOrder = <T extends string>(words: readonly T[]): ReadonlyMap<T, number> =>
  new Map(words.map((word, place) => [word, place]));
const groupPlace = byOrder(TodayGroupSchema.options);
const rulePlace = byOrder(FollowUpRuleSchema.options);

const groupOf = ({ rule }: PlannedStep): number => groupPlace.get(followUpRules[rule].group) ?? 0;
const placeOf = ({ rule }: PlannedStep): number => rulePlace.get(rule) ?? 0;

/** The day on which a step is due. */
function dueOn(step: PlannedStep, intervals: FollowUpIntervals): Day {
  if (step.isOwn) return step.since;
  const { first, again = 0 } = { ...followUpRules[step.rule], ...intervals[step.rule] };
  const begin = step.since + first;
  const next = step.done === undefined ? begin : Math.max(begin, step.done + again);
  return Math.max(next, step.notBefore ?? next);
}

type Dated = Readonly<{ step: PlannedStep; on: Day }>;

/** Of what is due the group counts before the day, of what is to come the day before the group. */
function isBefore(one: Dated, other: Dated, today: Day): boolean {
  const [isDue, isOtherDue] = [one.on <= today, other.on <= today];
  if (isDue !== isOtherDue) return isDue;
  const [days, groups] = [one.on - other.on, groupOf(one.step) - groupOf(other.step)];
  const [first, second] = isDue ? [groups, days] : [days, groups];
  return (first || second || placeOf(one.step) - placeOf(other.step)) < 0;
}

function tell({ step, on }: Dated, others: number): NextFollowUp {
  const { rule, about, note, dueBy } = step;
  const { group, situation } = followUpRules[rule];
  const template = step.situation ?? situation;
  return {
    ...{ on: dateOf(on), rule, group },
    ...(template && { template }),
    ...(about && { about }),
    ...(dueBy !== undefined && { dueBy: dateOf(dueBy) }),
    ...(note && { note }),
    others,
  };
}

/** What comes next by a plan; see `nextFollowUp`. Undefined for a plan without steps. */
export function chooseNext(
  { steps, shop }: CasePlan,
  today: string,
  own?: OwnDays,
): NextFollowUp | undefined {
  const day = dayOf(today);
  const intervals = intervalsOf(own, shop);
  let best: Dated | undefined;
  const due = new Set<string>();
  for (const step of steps) {
    const dated = { step, on: dueOn(step, intervals) };
    if (dated.on <= day) due.add(`${step.rule} ${step.about}`);
    if (!best || isBefore(dated, best, day)) best = dated;
  }
  return best && tell(best, Math.max(0, due.size - 1));
}
