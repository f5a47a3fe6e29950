import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { cameraMoment } from '../../../../../electron/core/evidence/cameraMoment.ts';
import { captureTime } from '../../../../../electron/core/evidence/captureTime.ts';

const zone = 'Asia/Shanghai';
const camera = { original: '2023:05:15 09:08:07', originalOffset: '+02:00' };
const clues = {
  camera,
  fileName: 'IMG_20230516_142642.jpg',
  modifiedAt: Temporal.Instant.from('2023-06-01T00:00:00Z'),
  zone,
};
const nameless = { ...clues, camera: {}, fileName: 'photo.jpg' };

test('the camera is believed before the name, the name before the file, and each is said', () => {
  expect(captureTime(clues)).toEqual({
    at: { local: '2023-05-15T09:08:07', zone: '+02:00' },
    source: 'camera',
  });
  expect(captureTime({ ...clues, camera: {} })).toEqual({
    at: { local: '2023-05-16T14:26:42' },
    source: 'file-name',
  });
  expect(captureTime(nameless)).toEqual({
    at: { local: '2023-06-01T08:00:00', zone: '+08:00' },
    source: 'file-time',
  });
});

test('a camera whose clock was never set does not hide the time in the name', () => {
  const unset = { original: '1970:01:01 08:00:00', originalOffset: '+08:00' };
  expect(captureTime({ ...clues, camera: unset })?.source).toBe('file-name');
});

test.each(['1970-01-01T00:00:00Z', '1980-01-01T00:00:00Z', '1989-12-31T23:59:59Z'])(
  'a file that an archive dates %s has no time',
  (instant) => {
    expect(
      captureTime({ ...nameless, modifiedAt: Temporal.Instant.from(instant) }),
    ).toBeUndefined();
  },
);

test('the camera is named as the source only where it wrote a date', () => {
  const texts = fc.oneof(fc.string(), fc.constantFrom(camera.original, '0000:00:00 00:00:00'));
  fc.assert(
    fc.property(fc.record({ original: texts, digitised: texts }), fc.string(), (dates, name) => {
      const source = captureTime({ ...nameless, camera: dates, fileName: name })?.source;
      expect(source === 'camera').toBe(cameraMoment(dates) !== undefined);
    }),
  );
});
