import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  sampleShift,
  shiftDocument,
  shiftPhoto,
} from '../../../../../electron/core/useCases/sampleDates.ts';

const shift = sampleShift(Temporal.PlainDate.from('2028-03-01'));

test('dates and times are moved, wherever they stand; all other text stays', () => {
  const document = {
    openedOn: '2023-06-13',
    tracking: [{ copiedAt: '2023-06-12T09:30+08:00', number: '2023-06-12-7' }],
    total: 148.9,
    text: 'Version 2023-06-12 of the terms',
  };
  expect(shiftDocument(document, shift)).toEqual({
    openedOn: '2028-03-01',
    tracking: [{ copiedAt: '2028-02-29T09:30+08:00', number: '2023-06-12-7' }],
    total: 148.9,
    text: 'Version 2023-06-12 of the terms',
  });
});

test('a day in a text is named in the language of the text', () => {
  const text = 'Am {{2023-06-12 de}}, on {{2023-06-13 en-GB}}, {{2023-06-13 ja}}';
  expect(shiftDocument(text, shift)).toBe('Am 29. Februar, on 1 March, 3月1日');
});

test('the day of a camera is moved in place, and nothing else of a photo', () => {
  const record = (day: string) =>
    Buffer.from(`\xff\xd8Exif ${day} 14:26:42\0\xfe 2023:06:12`, 'latin1');
  expect(shiftPhoto(record('2023:06:12'), shift)).toEqual(record('2028:02:29'));
});
