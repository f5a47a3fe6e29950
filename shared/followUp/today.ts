import type { Money } from '../domain/money.ts';
import { chooseNext, type NextFollowUp } from './chooseNext.ts';
import type { OwnDays } from './ownDays.ts';
import type { CasePlan } from './planOf.ts';
import {
  type FollowUpRule,
  FollowUpRuleSchema,
  type TodayGroup,
  TodayGroupSchema,
} from './vocabulary.ts';

/** A case of which something is due. */
export type TodayItem = NextFollowUp & Readonly<{ caseId: string }>;

/** What a day brings, over all cases. */
export type Today = Readonly<{
  /** One for each case of which something is due; the most urgent first. */
  items: readonly TodayItem[];
  /** What the open disputes are about, a sum for each currency. */
  atStake: readonly Money[];
  /** Open cases without anything due, in which the next move is that of somebody else. */
  withOthers: number;
  /** The next day with something due, and how many cases; only where the day itself has none. */
  nextDay?: Readonly<{ on: string; cases: number }>;
}>;

const placeOf = <T extends string>(words: readonly T[]): ReadonlyMap<T, number> =>
  new Map(words.map((word, place) => [word, place]));
const groupPlace = placeOf<TodayGroup>(TodayGroupSchema.options);
const rulePlace = placeOf<FollowUpRule>(FollowUpRuleSchema.options);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Equal reasons stand together, in the order of groups and rules; among them the oldest comes first. */
function compareItems(one: TodayItem, other: TodayItem): number {
  const groups = (groupPlace.get(one.group) ?? 0) - (groupPlace.get(other.group) ?? 0);
  const rules = (rulePlace.get(one.rule) ?? 0) - (rulePlace.get(other.rule) ?? 0);
  if (groups || rules) return groups || rules;
  return one.on === other.on ? compare(one.caseId, other.caseId) : compare(one.on, other.on);
}

const add = (into: Map<string, number>, key: string, value: number): void => {
  into.set(key, (into.get(key) ?? 0) + value);
};

const inOrder = (sums: ReadonlyMap<string, number>) =>
  [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1));

type Planned = Readonly<{ caseId: string; plan: CasePlan }>;

function stakesOf(plans: readonly Planned[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { plan } of plans) if (plan.stake) add(sums, plan.stake.currency, plan.stake.minor);
  return inOrder(sums).map(([currency, minor]) => ({ currency, minor }));
}

/** What is due on a date (YYYY-MM-DD) of all open cases, by their plans. */
export function todayOf(plans: readonly Planned[], date: string, own?: OwnDays): Today {
  const items: TodayItem[] = [];
  const days = new Map<string, number>();
  let withOthers = 0;
  for (const { caseId, plan } of plans) {
    const next = chooseNext(plan, date, own);
    if (!next) continue;
    if (next.on <= date) items.push({ caseId, ...next });
    else {
      add(days, next.on, 1);
      withOthers += Number(plan.isWithOthers);
    }
  }
  const [nearest] = inOrder(days);
  return {
    items: items.sort(compareItems),
    atStake: stakesOf(plans),
    withOthers,
    ...(items.length === 0 && nearest && { nextDay: { on: nearest[0], cases: nearest[1] } }),
  };
}
