import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type PlacedLabel,
  placeLabels,
} from '../../../../../../electron/core/dossier/layout/timeline/placeLabels.ts';

const room = { low: 50, high: 500, levels: 3, gap: 7 };

const labels = fc.array(
  fc.record({
    at: fc.integer({ min: 58, max: 492 }),
    widths: fc.array(fc.integer({ min: 10, max: 700 }), { minLength: 1, maxLength: 2 }),
    weight: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 60 },
);

type Wanted = readonly Readonly<{ at: number; widths: readonly number[] }>[];

const isApart = (one: PlacedLabel, other: PlacedLabel): boolean =>
  one.level !== other.level ||
  one.left + one.width + room.gap <= other.left ||
  other.left + other.width + room.gap <= one.left;

/** Whether the line to a lower label goes through the words of another. */
function isCrossed(one: PlacedLabel, lower: PlacedLabel, wanted: Wanted): boolean {
  const at = wanted[lower.index]?.at ?? 0;
  return lower.level > one.level && at > one.left && at < one.left + one.width;
}

function requireSound(one: PlacedLabel, placed: readonly PlacedLabel[], wanted: Wanted): void {
  expect(one.left).toBeGreaterThanOrEqual(room.low);
  expect(one.left + one.width).toBeLessThanOrEqual(room.high);
  expect(one.width).toBe(wanted[one.index]?.widths[one.variant]);
  const others = placed.filter((other) => other !== one);
  expect(others.filter((other) => !isApart(one, other))).toEqual([]);
  expect(others.filter((other) => isCrossed(one, other, wanted))).toEqual([]);
}

test('no label meets another, crosses the line to another, or leaves the room', () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const placed = placeLabels(wanted, room);
      for (const one of placed) requireSound(one, placed, wanted);
      expect(placeLabels(wanted, room)).toEqual(placed);
    }),
  );
});

test('a label alone stands under its mark, in its longest way that fits', () => {
  expect(placeLabels([{ at: 300, widths: [900, 80, 40], weight: 1 }], room)).toEqual([
    { index: 0, variant: 1, level: 0, left: 260, width: 80 },
  ]);
});

test('neighbours make room for each other before one of them falls silent', () => {
  const wanted = [
    { at: 58, widths: [80], weight: 8 },
    { at: 70, widths: [90], weight: 6 },
  ];
  expect(placeLabels(wanted, room)).toHaveLength(2);
  expect(placeLabels(wanted, { ...room, levels: 1 })).toMatchObject([{ index: 0 }]);
});
