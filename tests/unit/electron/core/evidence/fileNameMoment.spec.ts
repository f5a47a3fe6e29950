import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { captureTime } from '../../../../../electron/core/evidence/captureTime.ts';
import { fileNameMoment } from '../../../../../electron/core/evidence/fileNameMoment.ts';

const zone = 'Asia/Shanghai';

test.each([
  ['微信图片_20230516142642.jpg', { local: '2023-05-16T14:26:42' }],
  ['微信图片_20230516142642 (1).jpg', { local: '2023-05-16T14:26:42' }],
  ['mmexport1684218402000.jpg', { local: '2023-05-16T14:26:42', zone: '+08:00' }],
  ['IMG-20230516-WA0003.jpg', { local: '2023-05-16' }],
  ['IMG_20230516_142642.jpg', { local: '2023-05-16T14:26:42' }],
  ['20230516_142642.jpg', { local: '2023-05-16T14:26:42' }],
  ['PXL_20230516_062642123.jpg', { local: '2023-05-16T06:26:42', zone: '+00:00' }],
  ['Screenshot 2023-05-16 at 2.26.42 PM.png', { local: '2023-05-16T14:26:42' }],
  ['IMG_2927.HEIC', undefined],
  ['DSC00012.JPG', undefined],
  ['20231345_142642.jpg', undefined],
  ['IMG_20230230_101010.jpg', undefined],
  ['18001231_101010.jpg', undefined],
])('the time in the name %s', (name, moment) => {
  expect(fileNameMoment(name, zone)).toEqual(moment);
});

test('no name makes it fail, and a date that it gives is one of the calendar', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(IMG_|微信图片_|mmexport)?[0-9_ -]{0,20}\.jpg$/), (name) => {
      const found = fileNameMoment(name, zone);
      if (found) expect(() => Temporal.PlainDateTime.from(found.local)).not.toThrow();
    }),
  );
});

test('the camera is believed before the name, the name before the file, and each is said', () => {
  const modifiedAt = Temporal.Instant.from('2023-06-01T00:00:00Z');
  const fileName = 'IMG_20230516_142642.jpg';
  const clues = { camera: {}, fileName, modifiedAt, zone };
  expect(captureTime(clues)?.source).toBe('file-name');
  expect(captureTime({ ...clues, fileName: 'photo.jpg' })).toEqual({
    at: { local: '2023-06-01T08:00:00', zone: '+08:00' },
    source: 'file-time',
  });
  const never = Temporal.Instant.fromEpochMilliseconds(0);
  expect(captureTime({ ...clues, fileName: 'photo.jpg', modifiedAt: never })).toBeUndefined();
});
