import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naturalOrder } from '../../../../../electron/core/evidence/naturalOrder.ts';

test('names are sorted as people count', () => {
  const names = ['photo 10.jpg', 'photo 2.jpg', 'Photo 1.jpg', '图2.jpg', '图10.jpg', 'a.jpg'];
  const sorted = ['a.jpg', 'Photo 1.jpg', 'photo 2.jpg', 'photo 10.jpg', '图2.jpg', '图10.jpg'];
  expect(names.toSorted(naturalOrder)).toEqual(sorted);
});

test('the order does not depend on the order in which the names came, also where they look alike', () => {
  const names = fc.array(fc.oneof(fc.string(), fc.constantFrom('1', '01', '001', 'é', 'e\u0301')));
  fc.assert(
    fc.property(names, (some) => {
      const sorted = some.toSorted(naturalOrder);
      expect(some.toReversed().toSorted(naturalOrder)).toEqual(sorted);
    }),
  );
});

test('two names are equal only when they are the same, and each pair has one order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(naturalOrder(one, other) === 0).toBe(one === other);
      expect(Math.sign(naturalOrder(one, other)) + Math.sign(naturalOrder(other, one))).toBe(0);
    }),
  );
});
