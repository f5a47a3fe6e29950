import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  formatIsoMoment,
  InstantSchema,
  instantOf,
  LocalTimeSchema,
  MomentSchema,
  PlainDateSchema,
  parseMoment,
  ZoneSchema,
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

const digits = (most: number) => fc.nat(most).map((n) => String(n).padStart(2, '0'));
const year = fc.oneof(fc.nat(9999), fc.constantFrom(1900, 2000, 2023, 2024, 2100));
const day = fc
  .tuple(year, digits(13), digits(32))
  .map(([y, month, date]) => `${String(y).padStart(4, '0')}-${month}-${date}`);
const clockTime = fc
  .tuple(digits(25), digits(60), digits(59))
  .map(([hours, minutes, seconds]) => `T${hours}:${minutes}:${seconds}`);
const offset = fc
  .tuple(fc.constantFrom('+', '-'), digits(25), digits(61))
  .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`);

const throws = (work: () => unknown): boolean => {
  try {
    work();
    return false;
  } catch {
    return true;
  }
};

test('days, times, instants and offsets are those that Temporal knows', () => {
  fc.assert(
    fc.property(day, clockTime, offset, (date, time, zone) => {
      const local = `${date}${time}`;
      expect(PlainDateSchema.safeParse(date).success).toBe(
        !throws(() => Temporal.PlainDate.from(date)),
      );
      expect(LocalTimeSchema.safeParse(local).success).toBe(
        !throws(() => Temporal.PlainDateTime.from(local)),
      );
      for (const end of ['.000Z', zone])
        expect(InstantSchema.safeParse(`${local}${end}`).success).toBe(
          !throws(() => Temporal.Instant.from(`${local}${end}`)),
        );
      expect(ZoneSchema.safeParse(zone).success).toBe(
        !throws(() => Temporal.Now.zonedDateTimeISO(zone)),
      );
    }),
    { numRuns: 3000 },
  );
});

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
