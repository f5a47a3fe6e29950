import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTicks } from '../../../../../../electron/core/dossier/layout/timeline/axisTicks.ts';

const labels = (from: string, to: string) => axisTicks(from, to, 7).map(({ label }) => label);

test('days, weeks and months are named as the story is short or long', () => {
  expect(labels('2026-03-01', '2026-03-04')).toEqual(['2026-03-02', '2026-03-03']);
  expect(labels('2026-03-01', '2026-04-10')).toEqual([
    ...['2026-03-08', '2026-03-15', '2026-03-22', '2026-03-29', '2026-04-05'],
  ]);
  expect(labels('2026-11-15', '2027-11-20')).toEqual([
    '2027-01',
    '2027-03',
    '2027-05',
    '2027-07',
    '2027-09',
    '2027-11',
  ]);
  expect(labels('2026-03-01', '2026-03-02')).toEqual([]);
});

test('between any two days are few ticks, in order, none of them an end', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from = one, to = other] = [one, other].toSorted();
      const ticks = axisTicks(from, to, 7).map(({ on }) => on);
      expect(ticks).toEqual(ticks.toSorted());
      expect(ticks.length).toBeLessThanOrEqual(11);
      for (const on of ticks) expect(on > from && on < to).toBe(true);
    }),
  );
});
