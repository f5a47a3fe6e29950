import { LineSchema } from '../domain/text.ts';
import { z } from '../zod.ts';
import { type FollowUpIntervals, followUpRules } from './rules.ts';
import { type FollowUpRule, FollowUpRuleSchema } from './vocabulary.ts';

/** The days of a rule that a seller may set; see `RuleSpec`. */
export const dayFields = ['first', 'again'] as const;
export type DayField = (typeof dayFields)[number];

/** The least and the most days that may be set. */
export type DayRange = Readonly<{ least: number; most: number }>;

const YEAR = 365;

/**
 * What the days of a rule may be set to; undefined where the rule has no such days. Days before a date stay before it or
 * on it: later, what they warn of is over.
 */
export function dayRange(rule: FollowUpRule, field: DayField): DayRange | undefined {
  const { first, again } = followUpRules[rule];
  if (rule === 'reminder') return undefined;
  if (field === 'again') return again === undefined ? undefined : { least: 1, most: YEAR };
  return first < 0 ? { least: -60, most: 0 } : { least: 0, most: YEAR };
}

const isWithin = (rule: FollowUpRule, field: DayField, days: number | undefined): boolean => {
  if (days === undefined) return true;
  const range = dayRange(rule, field);
  return range !== undefined && days >= range.least && days <= range.most;
};

const DaysSchema = z.int().exactOptional();

const IntervalsSchema = z
  .partialRecord(FollowUpRuleSchema, z.strictObject({ first: DaysSchema, again: DaysSchema }))
  .refine(
    (intervals) =>
      FollowUpRuleSchema.options.every((rule) =>
        dayFields.every((field) => isWithin(rule, field, intervals[rule]?.[field])),
      ),
    'out of range',
  );

/** The name of the one file that keeps them. */
export const OWN_DAYS = 'days';

/** The seller's own numbers of days: for all shops, and for single ones, which count before those for all. */
export const OwnDaysSchema = z.strictObject({
  id: z.literal(OWN_DAYS),
  all: IntervalsSchema.optional(),
  shops: z.array(z.strictObject({ shop: LineSchema.min(1), days: IntervalsSchema })).optional(),
});
export type OwnDays = Readonly<z.infer<typeof OwnDaysSchema>>;

const NONE: OwnDays = { id: OWN_DAYS };

const ofShop = ({ shops = [] }: OwnDays, shop: string | undefined) =>
  shops.find((one) => one.shop === shop)?.days ?? {};

/** The own days that count for the orders of a shop. Without a shop, those for all. */
export function intervalsOf(own: OwnDays | undefined, shop?: string): FollowUpIntervals {
  const { all = {} } = own ?? NONE;
  const days = ofShop(own ?? NONE, shop);
  const both = FollowUpRuleSchema.options
    .filter((rule) => all[rule] || days[rule])
    .map((rule) => [rule, { ...all[rule], ...days[rule] }] as const);
  return Object.fromEntries(both);
}

/** One number of days to set for all shops or one; null takes it back. */
export const DaysChangeSchema = z
  .strictObject({
    rule: FollowUpRuleSchema,
    field: z.enum(dayFields),
    shop: LineSchema.min(1).exactOptional(),
    days: z.int().nullable(),
  })
  .refine(({ rule, field, days }) => isWithin(rule, field, days ?? undefined), 'out of range');
export type DaysChange = Readonly<z.infer<typeof DaysChangeSchema>>;

function withField(days: FollowUpIntervals, { rule, field, days: value }: DaysChange) {
  const { [rule]: now = {}, ...others } = days;
  const { [field]: _, ...rest } = now;
  const after = value === null ? rest : { ...rest, [field]: value };
  return Object.keys(after).length > 0 ? { ...others, [rule]: after } : others;
}

/** The own days with one changed; undefined when none is left. */
export function withDays(own: OwnDays | undefined, change: DaysChange): OwnDays | undefined {
  const { all = {}, shops = [] } = own ?? NONE;
  const { shop } = change;
  const others = shops.filter((one) => one.shop !== shop);
  const days = shop === undefined ? {} : withField(ofShop(own ?? NONE, shop), change);
  const after = {
    all: shop === undefined ? withField(all, change) : all,
    shops:
      shop === undefined || Object.keys(days).length === 0 ? others : [...others, { shop, days }],
  };
  const isNone = Object.keys(after.all).length === 0 && after.shops.length === 0;
  return isNone ? undefined : OwnDaysSchema.parse({ id: OWN_DAYS, ...after });
}
