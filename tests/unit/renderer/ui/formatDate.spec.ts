import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { formatDate } from '../../../../renderer/src/ui/formatDate.ts';

test('a date is written as the language writes it', () => {
  expect(formatDate('en', '2026-03-04')).toBe('Mar 4, 2026');
  expect(formatDate('zh-CN', '2026-03-04')).toBe('2026年3月4日');
});

test('it is the same day wherever the computer stands', () => {
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2200-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      const date = day.toISOString().slice(0, 10);
      const expected = Temporal.PlainDate.from(date).toLocaleString('en', { dateStyle: 'medium' });
      expect(formatDate('en', date)).toBe(expected);
    }),
  );
});
