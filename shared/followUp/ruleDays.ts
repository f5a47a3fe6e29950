import { type DayField, dayFields, dayRange, intervalsOf, type OwnDays } from './ownDays.ts';
import { followUpRules } from './rules.ts';
import { type FollowUpRule, FollowUpRuleSchema, type TodayGroup } from './vocabulary.ts';

/** The days of a rule as they count. */
export type RuleDays = Readonly<{
  rule: FollowUpRule;
  group: TodayGroup;
  first: number;
  again?: number;
  /** What of it is the seller's: set for the shop that was asked for, or for all. */
  yours: readonly DayField[];
}>;

/** The days of all rules that can be set, as they count for a shop, or for all. */
export function ruleDays(own: OwnDays | undefined, shop?: string): readonly RuleDays[] {
  const intervals = intervalsOf(own, shop);
  return FollowUpRuleSchema.options
    .filter((rule) => dayRange(rule, 'first'))
    .map((rule) => {
      const { group, first, again } = followUpRules[rule];
      const set = intervals[rule] ?? {};
      const next = set.again ?? again;
      return {
        ...{ rule, group, first: set.first ?? first },
        ...(next !== undefined && { again: next }),
        yours: dayFields.filter((field) => set[field] !== undefined),
      };
    });
}
