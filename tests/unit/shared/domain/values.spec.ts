import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatIsoMoment,
  instantOf,
  MomentSchema,
  parseMoment,
} from '../../../../shared/domain/moment.ts';
import { formatPlainMoney, parseMoney } from '../../../../shared/domain/money.ts';

test.each([
  ['2026-03-04', { local: '2026-03-04' }],
  ['2026-03-04 15:06', { local: '2026-03-04T15:06' }],
  ['2026-03-04T15:06:07+0800', { local: '2026-03-04T15:06:07', zone: '+08:00' }],
  ['2026-03-04T15:06:07.123Z', { local: '2026-03-04T15:06:07', zone: '+00:00' }],
  ['2026-03-04T15:06+08:00[Asia/Shanghai]', { local: '2026-03-04T15:06', zone: 'Asia/Shanghai' }],
])('%s is read as it stands', (text, moment) => {
  expect(parseMoment(text)).toEqual(moment);
});

test.each(['', '2026-13-01', '2026-02-30', '04/03/2026', '2026-03-04T25:00', 'yesterday'])(
  '“%s” is no time',
  (text) => {
    expect(parseMoment(text)).toBeUndefined();
  },
);

test('a moment without a zone is read in the seller’s, one with a zone in its own', () => {
  const local = '2026-03-04T08:00';
  expect(instantOf({ local }, 'Asia/Shanghai').toString()).toBe('2026-03-04T00:00:00Z');
  expect(instantOf({ local, zone: '-05:00' }, 'Asia/Shanghai').toString()).toBe(
    '2026-03-04T13:00:00Z',
  );
});

test('a moment written out is read back as the same moment', () => {
  const zones = fc.constantFrom(undefined, '+08:00', '-03:30', 'Europe/Madrid');
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), noInvalidDate: true, max: new Date(4e12) }),
      zones,
      (date, zone) => {
        const local = date.toISOString().slice(0, 19);
        const moment = MomentSchema.parse({ local, ...(zone && { zone }) });
        expect(parseMoment(formatIsoMoment(moment))).toEqual(moment);
      },
    ),
  );
});

test.each([
  ['12.30 USD', { minor: 1230, currency: 'USD' }],
  ['12.3 usd', { minor: 1230, currency: 'USD' }],
  ['-5 EUR', { minor: -500, currency: 'EUR' }],
  ['1500 JPY', { minor: 1500, currency: 'JPY' }],
  ['1.234 KWD', { minor: 1234, currency: 'KWD' }],
])('%s is an amount', (text, money) => {
  expect(parseMoney(text)).toEqual(money);
});

test.each(['12.30', 'USD 12', '12.345 USD', '1.5 JPY', '1,000.00 USD', ''])(
  '“%s” is no amount',
  (text) => {
    expect(parseMoney(text)).toBeUndefined();
  },
);

test('an amount written out is read back as the same amount', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom('USD', 'JPY', 'KWD', 'CNY'),
      (minor, currency) => {
        const money = { minor, currency };
        expect(parseMoney(formatPlainMoney(money))).toEqual(money);
      },
    ),
  );
});
