import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nextFollowUp } from '../../../../shared/followUp/nextFollowUp.ts';
import {
  type DaysChange,
  DaysChangeSchema,
  dayFields,
  dayRange,
  intervalsOf,
  type OwnDays,
  OwnDaysSchema,
  withDays,
} from '../../../../shared/followUp/ownDays.ts';
import { ruleDays } from '../../../../shared/followUp/ruleDays.ts';
import { FollowUpRuleSchema } from '../../../../shared/followUp/vocabulary.ts';
import { aCase } from '../../../builders/aCase.ts';

const shipped = (shop?: string) =>
  aCase({ stage: 'shipped', stageOn: '2026-03-01', ...(shop && { shop }) });

const SOME: OwnDays = {
  id: 'days',
  all: { 'not-scanned': { first: 5 } },
  shops: [{ shop: '北京店', days: { 'not-scanned': { first: 9, again: 2 } } }],
};

describe('the next follow-up', () => {
  test('goes by the days of the program where the seller set none', () => {
    expect(nextFollowUp(shipped(), '2026-03-01')).toMatchObject({
      rule: 'not-scanned',
      on: '2026-03-04',
    });
  });

  test('goes by the days for all shops', () => {
    expect(nextFollowUp(shipped('another'), '2026-03-01', SOME)?.on).toBe('2026-03-06');
  });

  test('goes by the days of its shop before those for all', () => {
    expect(nextFollowUp(shipped('北京店'), '2026-03-01', SOME)?.on).toBe('2026-03-10');
  });
});

const changes = fc
  .record({
    rule: fc.constantFrom(...FollowUpRuleSchema.options.filter((rule) => rule !== 'reminder')),
    field: fc.constantFrom(...dayFields),
    shop: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
    days: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  })
  .filter(({ rule, field }) => dayRange(rule, field) !== undefined)
  .map(({ shop, days, ...one }) => {
    const { least = 0, most = 0 } = dayRange(one.rule, one.field) ?? {};
    const value = days === null ? null : Math.max(least, Math.min(most, days));
    return { ...one, days: value, ...(shop !== undefined && { shop }) };
  });

type Place = Omit<DaysChange, 'days'>;

const places: readonly Place[] = [undefined, 'one', 'two'].flatMap((shop) =>
  FollowUpRuleSchema.options.flatMap((rule) =>
    dayFields.map((field) => ({ rule, field, ...(shop !== undefined && { shop }) })),
  ),
);

/** What the last change of exactly this place says; null where none was made, or it was taken back. */
const lastOf = (list: readonly DaysChange[], { rule, field, shop }: Place) =>
  list.findLast((one) => one.rule === rule && one.field === field && one.shop === shop)?.days ??
  null;

it('keeps of many changes the last of each rule, field and shop, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 30 }), (list) => {
      const own = list.reduce<OwnDays | undefined>(withDays, undefined);
      for (const place of places) {
        const { rule, field, shop } = place;
        const expected = lastOf(list, place) ?? lastOf(list, { rule, field });
        expect(intervalsOf(own, shop)[rule]?.[field] ?? null).toBe(expected);
      }
      expect(own === undefined).toBe(places.every((place) => lastOf(list, place) === null));
    }),
  );
});

test.each([
  ['an own reminder has no days', { rule: 'reminder', field: 'first', days: 1 }],
  ['once is enough', { rule: 'thanks', field: 'again', days: 3 }],
  ['after the date it warns of', { rule: 'protection-ends', field: 'first', days: 1 }],
  ['every day twice', { rule: 'no-movement', field: 'again', days: 0 }],
  ['longer than a year', { rule: 'no-movement', field: 'first', days: 366 }],
])('refused: %s', (_, change) => {
  expect(DaysChangeSchema.safeParse(change).success).toBe(false);
  const file = { id: 'days', all: { [change.rule]: { [change.field]: change.days } } };
  expect(OwnDaysSchema.safeParse(file).success).toBe(false);
});

test('what is the seller’s is told of each rule', () => {
  const found = ruleDays(SOME, '北京店').find(({ rule }) => rule === 'not-scanned');
  expect(found).toMatchObject({ first: 9, again: 2, yours: ['first', 'again'] });
  expect(ruleDays(SOME).find(({ rule }) => rule === 'not-scanned')).toMatchObject({
    ...{ first: 5, again: 3, yours: ['first'] },
  });
  expect(ruleDays(undefined).every(({ yours }) => yours.length === 0)).toBe(true);
});
