import { expect, test } from 'vitest';
import { rowAfterKey } from '../../../../../renderer/src/features/cases/rowAfterKey.ts';

const reach = { total: 300, page: 10 };

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowUp', 5, 4],
  ['PageDown', 5, 15],
  ['PageUp', 25, 15],
  ['Home', 200, 0],
  ['End', 0, 299],
])('%s leads from %i to %i', (key, from, to) => {
  expect(rowAfterKey(key, from, reach)).toBe(to);
});

test.each([
  ['ArrowUp', 0, 0],
  ['PageUp', 3, 0],
  ['ArrowDown', 299, 299],
  ['PageDown', 295, 299],
])('%s does not lead from %i out of the list', (key, from, to) => {
  expect(rowAfterKey(key, from, reach)).toBe(to);
});

test('other keys are left alone', () => {
  for (const key of ['Enter', 'Tab', 'a', 'toString'])
    expect(rowAfterKey(key, 5, reach)).toBeUndefined();
});
