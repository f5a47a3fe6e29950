import {
  ANSWER_RULE,
  type Corrections,
  type DeadlineUnit,
  limitFields,
  type OwnDeadline,
} from './corrections.ts';
import type { Destination, Own } from './destination.ts';

const END = /(BusinessDays|WorkingDays|Days|Hours)$/;

/** How a rule counts, as its name says. */
export function unitOfRule(rule: string): DeadlineUnit {
  if (rule.endsWith('Hours')) return 'hours';
  return /(Business|Working)Days$/.test(rule) ? 'working' : 'calendar';
}

/** The name of a rule when it is counted in another way; the same name when it is not. */
export function renameRule(rule: string, unit: DeadlineUnit): string {
  if (unitOfRule(rule) === unit) return rule;
  const ends = { hours: 'Hours', calendar: 'Days', working: 'WorkingDays' } as const;
  return rule.replace(END, ends[unit]);
}

/** The rules of a profile that can be corrected, as they came with the program; one of ours where none is known. */
export function correctableRules({ responseDays = {}, answerWithin }: Destination): string[] {
  const known = Object.keys(responseDays);
  return answerWithin ? known : [ANSWER_RULE, ...known];
}

function ownLimits(shipped: Destination, corrections: Corrections) {
  const set: Record<string, unknown> = {};
  const own: Record<string, Own> = {};
  for (const field of limitFields) {
    const { value, changedOn } = corrections[field] ?? {};
    if (value === undefined || changedOn === undefined) continue;
    set[field] = value;
    const before = shipped[field];
    own[field] = { changedOn, ...(before !== undefined && { shipped: before }) };
  }
  return { set, own };
}

/** The profile with one rule counted as the seller says. */
function withOwnRule(
  profile: Destination,
  rule: string,
  { figure, unit }: OwnDeadline,
  changedOn: string,
): Destination {
  const name = renameRule(rule, unit);
  const known = Object.entries(profile.responseDays ?? {});
  const before = profile.responseDays?.[rule];
  const others = known.map(([one, figures]) => (one === rule ? [name, figure] : [one, figures]));
  const since = { changedOn, ...(before !== undefined && { shipped: before }) };
  const own: Own = name === rule ? since : { ...since, rule };
  const answers = profile.answerWithin?.map((one) =>
    one.rule === rule ? { ...one, rule: name } : one,
  );
  const answerWithin = rule === ANSWER_RULE ? [{ rule: name }] : answers;
  return {
    ...profile,
    responseDays: { ...Object.fromEntries(others), [name]: figure },
    ...(answerWithin && { answerWithin }),
    own: { ...profile.own, [name]: own },
  };
}

/** A profile as it counts for the seller: with their values in the place of those that came with the program. */
export function withCorrections(shipped: Destination, corrections: Corrections): Destination {
  const { set, own } = ownLimits(shipped, corrections);
  const limited: Destination = { ...shipped, ...set, own };
  return Object.entries(corrections.deadlines ?? {}).reduce(
    (profile, [rule, { value, changedOn }]) => withOwnRule(profile, rule, value, changedOn),
    limited,
  );
}
