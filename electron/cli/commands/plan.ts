import { AppError } from '../../../shared/appError.ts';
import { LineSchema } from '../../../shared/domain/text.ts';
import {
  type DayField,
  type DayRange,
  dayFields,
  dayRange,
} from '../../../shared/followUp/ownDays.ts';
import { type RuleDays, ruleDays } from '../../../shared/followUp/ruleDays.ts';
import { type FollowUpRule, FollowUpRuleSchema } from '../../../shared/followUp/vocabulary.ts';
import { translate } from '../../../shared/translate.ts';
import { readOwnDays } from '../../core/library/ownDays.ts';
import { changeDays } from '../../core/useCases/changeDays.ts';
import type { Arguments } from '../Arguments.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';
import { textTable } from '../textTable.ts';

const shopOption = { value: 'NAME', help: 'option-plan-shop' } as const;

/** The shop that was named; a name that is nothing is none. */
function shopOf(args: Arguments): string | undefined {
  const shop = args.limited('shop', LineSchema.maxLength ?? 0)?.trim();
  return shop === '' ? undefined : shop;
}

function cellsOf(days: RuleDays, context: Context): readonly string[] {
  const told = (field: DayField) => {
    const value = days[field];
    if (value === undefined) return '';
    return days.yours.includes(field) ? `${value} *` : String(value);
  };
  const words = translate(context.language, `app/rule.${days.rule}`);
  return [days.rule, told('first'), told('again'), words];
}

/** `plan show`: after how many days each rule of the plan asks for a follow-up. */
export const planShow: Command = {
  path: ['plan', 'show'],
  options: { shop: shopOption },
  summary: 'command-plan-show',
  example: 'plan show --shop "My shop"',
  run: async (args, context) => {
    const shop = shopOf(args);
    const own = await readOwnDays(await context.openVault());
    const rules = ruleDays(own, shop);
    const table = textTable([
      ['RULE', 'first', 'again', ''],
      ...rules.map((one) => cellsOf(one, context)),
    ]);
    return {
      data: { shop: shop ?? null, rules, shops: (own?.shops ?? []).map((one) => one.shop) },
      text: `${table}\n${context.say('plan-shown')}`,
    };
  },
};

function ruleOf(word: string): FollowUpRule {
  const rule = FollowUpRuleSchema.safeParse(word).data;
  if (rule && dayRange(rule, 'first')) return rule;
  const known = FollowUpRuleSchema.options.filter((one) => dayRange(one, 'first')).join(', ');
  throw new AppError('plan-rule-unknown', { rule: word, known });
}

function rangeOf(rule: FollowUpRule, word: string): Readonly<{ field: DayField; range: DayRange }> {
  const field = dayFields.find((one) => one === word);
  const range = field && dayRange(rule, field);
  if (field && range) return { field, range };
  const known = dayFields.filter((one) => dayRange(rule, one)).join(', ');
  throw new AppError('plan-field-unknown', { rule, field: word, known });
}

/** The days that were written; null where those of the program are wanted. */
function daysIn(args: Arguments, { least, most }: DayRange): number | null {
  const value = args.positionals[2];
  if (args.flag('default')) {
    if (value !== undefined) throw new AppError('argument-unexpected', { word: value });
    return null;
  }
  if (value === undefined) throw new AppError('argument-missing', { name: 'DAYS' });
  const days = /^-?\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (days >= least && days <= most) return days;
  throw new AppError('plan-days-wrong', { value, least, most });
}

/** `plan set RULE FIELD DAYS`: the seller's own number of days, for all shops or one. */
export const planSet: Command = {
  path: ['plan', 'set'],
  positionals: [{ name: 'RULE' }, { name: 'FIELD' }, { name: 'DAYS', optional: true }],
  options: { default: { help: 'option-plan-default' }, shop: shopOption },
  summary: 'command-plan-set',
  example: 'plan set no-movement first 10',
  run: async (args, context) => {
    const rule = ruleOf(args.positional(0));
    const { field, range } = rangeOf(rule, args.positional(1));
    const [days, shop] = [daysIn(args, range), shopOf(args)];
    const core = await context.core();
    await changeDays(core, { rule, field, days, ...(shop !== undefined && { shop }) });
    const now = ruleDays(await readOwnDays(core.vault), shop).find((one) => one.rule === rule);
    return {
      data: { shop: shop ?? null, ...now },
      text: context.say(days === null ? 'plan-set-back' : 'plan-set', {
        ...{ rule, field, days: now?.[field] ?? 0 },
      }),
    };
  },
};
