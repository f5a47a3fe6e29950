import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { cameraMoment } from '../../../../../electron/core/evidence/cameraMoment.ts';

const original = '2023:05:16 14:26:42';
const local = '2023-05-16T14:26:42';

test.each([
  ['as EXIF wants it', original, undefined],
  ['with fractions of a second', '2023:05:16 14:26:42.120', undefined],
  ['with dashes', '2023-05-16 14:26:42', undefined],
  ['with slashes', '2023/05/16 14:26:42', undefined],
  ['with a T', '2023-05-16T14:26:42', undefined],
  ['filled up with zero bytes', '2023:05:16 14:26:42\0\0', undefined],
  ['filled up with blanks', '  2023:05:16 14:26:42  ', undefined],
  ['with its zone behind it', '2023:05:16 14:26:42+08:00', '+08:00'],
  ['with a zone without a colon', '2023:05:16 14:26:42 -0430', '-04:30'],
  ['in UTC', '2023:05:16 14:26:42Z', '+00:00'],
])('a date of the camera is read %s', (_, text, zone) => {
  expect(cameraMoment({ original: text })).toEqual({ local, ...(zone && { zone }) });
});

test.each([
  ['+08:00', '+08:00'],
  ['-05:30', '-05:30'],
  ['+0200', '+02:00'],
  ['Z', '+00:00'],
  ['+02:00\0', '+02:00'],
  ['   :  ', undefined],
  ['', undefined],
  ['Europe', undefined],
  ['+99:99', undefined],
])('an offset of %j gives the zone %s, and the time stays', (originalOffset, zone) => {
  expect(cameraMoment({ original, originalOffset })).toEqual({ local, ...(zone && { zone }) });
});

test.each([
  ['zeros', '0000:00:00 00:00:00'],
  ['blanks', '    :  :     :  :  '],
  ['nothing', ''],
  ['a date without a time', '2023:05:16'],
  ['a month that is none', '2023:13:01 10:00:00'],
  ['a day that is none', '2023:02:30 10:00:00'],
  ['an hour that is none', '2023:05:16 24:26:42'],
  ['a minute that is none', '2023:05:16 14:60:42'],
  ['a second that is none', '2023:05:16 14:26:60'],
  ['a clock that was never set', '1970:01:01 08:00:00'],
  ['a clock that starts in 1980', '1980:01:01 00:00:00'],
  ['words', 'yesterday at noon'],
])('%s of the camera is no date', (_, text) => {
  expect(cameraMoment({ original: text, digitised: text })).toBeUndefined();
});

test('the date of the picture goes before that of its digitising, each with its own offset', () => {
  const dates = {
    original,
    originalOffset: '+08:00',
    digitised: '2024:01:02 03:04:05',
    digitisedOffset: '-05:00',
  };
  expect(cameraMoment(dates)).toEqual({ local, zone: '+08:00' });
  const digitised = { local: '2024-01-02T03:04:05', zone: '-05:00' };
  expect(cameraMoment({ ...dates, original: '0000:00:00 00:00:00' })).toEqual(digitised);
  const { digitisedOffset: _, ...noOffset } = dates;
  expect(cameraMoment({ ...noOffset, original: '' })).toEqual({ local: digitised.local });
});

test('what the camera wrote never makes it fail, and what comes of it is on the calendar', () => {
  const dates = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(19|20)\d\d:[01]\d:[0-3]\d [0-2]\d:[0-6]\d:[0-6]\d(Z|[+-]\d\d:?\d\d)?$/),
  );
  const offsets = fc.oneof(fc.string(), fc.stringMatching(/^[+-]\d\d:?\d\d$/));
  fc.assert(
    fc.property(dates, offsets, (text, offset) => {
      const found = cameraMoment({ original: text, originalOffset: offset });
      if (!found) return;
      expect(Temporal.PlainDateTime.from(found.local).toString()).toBe(found.local);
      expect(Number(found.local.slice(0, 4))).toBeGreaterThanOrEqual(1990);
    }),
  );
});
