import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fitted,
  movedBy,
  zoomedBy,
} from '../../../../../../renderer/src/features/case/evidence/viewer/zoom.ts';

const frame = { width: 800, height: 600 };

test('what lies under the pointer stays there while the wheel zooms', () => {
  const at = { x: 200, y: -100 };
  const zoom = zoomedBy(fitted, 2, frame, at);
  expect(zoom).toEqual({ scale: 2, x: -200, y: 100 });
  expect(zoomedBy(zoom, 0.5, frame, at)).toEqual(fitted);
});

test('whatever is done, a photo is never smaller than its frame and never leaves it', () => {
  const number = fc.double({ min: -5000, max: 5000, noNaN: true });
  const step = fc.record({
    factor: fc.double({ min: 0.01, max: 20, noNaN: true }),
    x: number,
    y: number,
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const { scale, x, y } = steps.reduce(
        (zoom, { factor, ...point }) => movedBy(zoomedBy(zoom, factor, frame, point), point, frame),
        fitted,
      );
      expect(scale).toBeGreaterThanOrEqual(1);
      expect(scale).toBeLessThanOrEqual(8);
      expect(Math.abs(x)).toBeLessThanOrEqual(((scale - 1) * frame.width) / 2);
      expect(Math.abs(y)).toBeLessThanOrEqual(((scale - 1) * frame.height) / 2);
    }),
  );
});
