import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTracking } from '../../../../../electron/core/tracking/readTracking.ts';
import { AppError } from '../../../../../shared/appError.ts';
import { formatIsoMoment } from '../../../../../shared/domain/moment.ts';

const read = (text: string) => readTracking(text, 'record.txt', undefined);

const eventsOf = (text: string) =>
  read(text).flatMap(({ events }) =>
    events.map(({ at, text: words }) => [formatIsoMoment(at), words]),
  );

test.each([
  [
    'English, newest first',
    '2023-05-23 11:18 Karlsruhe Delivered\n2023-05-22 07:20 Karlsruhe Out for delivery',
    [
      ['2023-05-23T11:18', /Delivered/],
      ['2023-05-22T07:20', /Out for delivery/],
    ],
  ],
  [
    'Chinese',
    '2023-05-11 10:22:05 【东莞】已揽收\n2023-05-13 03:05:00 出口清关完成',
    [
      ['2023-05-11T10:22:05', /已揽收/],
      ['2023-05-13T03:05:00', /出口清关完成/],
    ],
  ],
  [
    'months as words',
    '23 May 2023 11:18 am Delivered to the recipient',
    [['2023-05-23T11:18', /Delivered to the recipient/]],
  ],
  [
    'a zone that is written',
    '2023-05-23T11:18:00+02:00 Zugestellt',
    [['2023-05-23T11:18:00+02:00', /Zugestellt/]],
  ],
] as const)('pasted lines are read with their own time and words: %s', (_, text, expected) => {
  const found = eventsOf(text);
  expect(found.map(([at]) => at).sort()).toEqual(expected.map(([at]) => at).sort());
  for (const [at, words] of expected)
    expect(found.find(([when]) => when === at)?.[1]).toMatch(words);
});

test('a zone that the record does not give is not made up', () => {
  const [record] = read('2023-05-23 11:18 Delivered');
  expect(record?.events[0]?.at).toEqual({ local: '2023-05-23T11:18' });
});

test('a line above 12 decides which number of every date is the day', () => {
  const days = (text: string) =>
    eventsOf(text)
      .map(([at]) => at?.slice(0, 10))
      .sort();
  expect(days('03/04/2023 10:00 Accepted\n13/04/2023 10:00 Delivered')).toEqual([
    '2023-04-03',
    '2023-04-13',
  ]);
  expect(days('03/04/2023 10:00 Accepted\n04/13/2023 10:00 Delivered')).toEqual([
    '2023-03-04',
    '2023-04-13',
  ]);
});

test('dates that can be meant in two ways are refused, not guessed', () => {
  const [record] = read('03/04/2023 10:00 Accepted');
  expect(record?.events).toEqual([]);
  expect(record?.refused).toHaveLength(1);
  const [told] = readTracking('03/04/2023 10:00 Accepted', 'record.txt', 'mdy');
  expect(told?.events[0]?.at.local).toBe('2023-03-04T10:00');
});

test.each([
  ['Tracking number: 00340434161094015902 DHL', '00340434161094015902', 'DHL'],
  ['Tracking number: Royal Mail FQ 087 430 672 GB', 'FQ087430672GB', 'Royal Mail'],
  ['运单号: NL 4073 9926 1185', 'NL407399261185', undefined],
  ['Waybill no.: RR 123 456 785 CN', 'RR123456785CN', undefined],
])('a number is not glued to the carrier beside it: %s', (line, number, carrier) => {
  const [record] = read(`${line}\n2023-05-23 11:18 Delivered`);
  expect([record?.number, record?.carrier]).toEqual([number, carrier]);
});

test('a table is read by its headings, in any order of columns', () => {
  const [record] = read('Location,Status,Date\nMadrid,"Delivered, signed",2023-05-23 11:18\n');
  expect(record?.events).toMatchObject([
    { at: { local: '2023-05-23T11:18' }, place: 'Madrid', text: 'Delivered, signed' },
  ]);
});

test('JSON of a tracking site is read with carrier, number and events', () => {
  const [record] = read(
    JSON.stringify({
      tracking: {
        slug: 'dhl',
        tracking_number: 'JD014600003888',
        checkpoints: [
          { checkpoint_time: '2023-05-23T11:18:00+02:00', message: 'Delivered', city: 'Bonn' },
        ],
      },
    }),
  );
  expect(record).toMatchObject({ number: 'JD014600003888', events: [{ text: 'Delivered' }] });
});

test('a web page and XML are refused by name', () => {
  const codeOf = (text: string) => {
    try {
      return read(text).length;
    } catch (error) {
      return error instanceof AppError ? error.code : error;
    }
  };
  expect(codeOf('<!doctype html><p>2023-05-23 Delivered')).toBe('text-unsupported');
  expect(codeOf('<?xml version="1.0"?><a/>')).toBe('text-unsupported');
  expect(codeOf(' \n\t')).toBe('text-empty');
});

test('whatever is pasted, it is read or refused, and every event has a time of the calendar and words', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '2023-05-23',
      '31/02/2023',
      '11:18',
      '25:99',
      'Delivered',
      '已签收',
      '\t',
      '\n',
      ',',
      ';',
      '"',
      '{',
      '[',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        for (const { events } of read(pieces.join(' ')))
          for (const { at, text } of events) {
            expect(at.local).toMatch(/^\d{4}-\d{2}-\d{2}/);
            expect(text.trim()).not.toBe('');
          }
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 500 },
  );
});

test('a line with a date and words is never lost: it is an event or named', () => {
  const line = fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      words: fc.constantFrom(
        'Accepted',
        'Departed',
        '已揽收',
        'Entregado',
        'Zugestellt',
        'تم التسليم',
      ),
    })
    .map(
      ({ day, hour, words }) =>
        `2023-05-${String(day).padStart(2, '0')} ${String(hour).padStart(2, '0')}:15 ${words}`,
    );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const [record] = read(lines.join('\n'));
      expect((record?.events.length ?? 0) + (record?.refused.length ?? 0)).toBe(lines.length);
    }),
  );
});
