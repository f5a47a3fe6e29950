import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BLOCK_SIZE,
  blocksInView,
} from '../../../../../renderer/src/features/cases/blocksInView.ts';

test('the first rows need the first block only, rows near its end the next one too', () => {
  expect(blocksInView({ first: 0, count: 20 }, 20_000)).toEqual([0]);
  expect(blocksInView({ first: 75, count: 20 }, 20_000)).toEqual([0, 1]);
  expect(blocksInView({ first: 150, count: 1 }, 20_000)).toEqual([1]);
});

test('an empty list, and a view that lies behind the end of one that became shorter, need nothing', () => {
  expect(blocksInView({ first: 0, count: 20 }, 0)).toEqual([]);
  expect(blocksInView({ first: 900, count: 20 }, 120)).toEqual([]);
});

test('every row in view lies in a block, and no block lies outside the list', () => {
  const numbers = fc.tuple(fc.nat(30_000), fc.integer({ min: 1, max: 200 }), fc.nat(30_000));
  fc.assert(
    fc.property(numbers, ([first, count, total]) => {
      const blocks = blocksInView({ first, count }, total);
      for (let row = first; row < Math.min(first + count, total); row += 1)
        expect(blocks).toContain(Math.floor(row / BLOCK_SIZE));
      for (const block of blocks) expect(block * BLOCK_SIZE).toBeLessThan(total);
    }),
  );
});
