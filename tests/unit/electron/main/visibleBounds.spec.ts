import { expect, test } from 'vitest';
import { visibleBounds } from '../../../../electron/main/visibleBounds.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const beside = { x: 1440, y: 0, width: 1920, height: 1040 };
const onBeside = { x: 1600, y: 100, width: 1100, height: 760 };

test('a window opens where it was left', () => {
  expect(visibleBounds(onBeside, [laptop, beside])).toEqual(onBeside);
});

test('a window on a screen that is gone opens as if it were new', () => {
  expect(visibleBounds(onBeside, [laptop])).toBeUndefined();
  expect(visibleBounds(undefined, [laptop])).toBeUndefined();
});

test('a window of which only a corner or the foot is seen cannot be moved and counts as gone', () => {
  expect(visibleBounds({ ...onBeside, x: 1400 }, [laptop])).toBeUndefined();
  expect(visibleBounds({ ...onBeside, x: 200, y: -300 }, [laptop])).toBeUndefined();
  expect(visibleBounds({ ...onBeside, x: 200, y: 840 }, [laptop])).toBeUndefined();
});

test('a window is never larger than its screen', () => {
  const large = { x: 0, y: 0, width: 3000, height: 2000 };
  expect(visibleBounds(large, [laptop])).toEqual(laptop);
});
