import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadDestinations } from '../../../../../electron/core/destinations/loadDestinations.ts';
import { deadlineValues } from '../../../../../renderer/src/ui/profiles/profileValues.ts';
import { ruleTexts } from '../../../../../renderer/src/ui/profiles/ruleTexts.ts';
import {
  readTypedValue,
  typedOf,
} from '../../../../../renderer/src/ui/profiles/typedCorrection.ts';
import { deadlineUnits } from '../../../../../shared/destinations/corrections.ts';
import type { Destination } from '../../../../../shared/destinations/destination.ts';
import {
  correctableRules,
  renameRule,
  withCorrections,
} from '../../../../../shared/destinations/withCorrections.ts';

const destinations = await loadDestinations(resolve('resources/destinations'));

function profile(id: string): Destination {
  const found = destinations.find((one) => one.id === id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}

const changedOn = '2026-11-26';

test('every time limit of a platform has a name in words', () => {
  for (const one of destinations)
    for (const rule of correctableRules(one))
      expect(ruleTexts, `${one.id} ${rule}`).toHaveProperty(
        rule.replace(/(Business|Working)?(Days|Hours)$/, ''),
      );
});

test('a time limit counted in another way never takes the place of another one', () => {
  for (const one of destinations)
    for (const rule of correctableRules(one))
      for (const unit of deadlineUnits) {
        const others = correctableRules(one).filter((other) => other !== rule);
        expect(others).not.toContain(renameRule(rule, unit));
        const deadlines = { [rule]: { value: { figure: 9, unit }, changedOn } };
        const own = withCorrections(one, { id: one.id, deadlines });
        expect(own.answerWithin?.every(({ rule: name }) => own.responseDays?.[name])).not.toBe(
          false,
        );
        expect(deadlineValues(own)).toContainEqual({
          ...{ kind: 'deadline', rule, name: renameRule(rule, unit) },
        });
      }
});

test('a size is typed in MB, with a point or a comma; what is none is refused', () => {
  const size = { kind: 'limit', field: 'maxFileBytes' } as const;
  const read = (figure: string) =>
    readTypedValue(size, { figure, unit: 'calendar', types: [] })?.value;
  expect(typedOf(profile('ebay-payment-dispute'), size).figure).toBe('1.5');
  expect(read('1.5')).toBe(1_500_000);
  expect(read('1,5')).toBe(1_500_000);
  expect(read('0.000001')).toBe(1);
  for (const wrong of ['', '0', '-2', '2 MB', '1.2.3', '10001', 'two', '1e3'])
    expect(read(wrong), wrong).toBeUndefined();
});

test('of several figures the smallest is offered, and a year is the most', () => {
  const value = { kind: 'deadline', rule: 'respondDays', name: 'respondDays' } as const;
  expect(typedOf(profile('stripe'), value)).toMatchObject({ figure: '7', unit: 'calendar' });
  const read = (figure: string, unit: (typeof deadlineUnits)[number]) =>
    readTypedValue(value, { figure, unit, types: [] });
  expect(read('365', 'working')).toBeDefined();
  expect(read('366', 'calendar')).toBeUndefined();
  expect(read('366', 'hours')).toBeDefined();
  expect(read('2.5', 'hours')).toBeUndefined();
});
