import { expect, test } from 'vitest';
import {
  amountFault,
  readAmount,
  readDate,
  readMoment,
  typedMoment,
} from '../../../../renderer/src/ui/readTyped.ts';

test('a date is read with the year first, as people write it', () => {
  for (const typed of ['2026-3-4', ' 2026/03/04 ', '2026.3.4', '2026年3月4日'])
    expect(readDate(typed), typed).toBe('2026-03-04');
  for (const typed of ['2026-02-31', '03/04/2026', '4 March', '2026-03-04x', ''])
    expect(readDate(typed), typed).toBeUndefined();
});

test('a moment may have a time, and the time a zone; what is typed again is the same', () => {
  const read = { local: '2026-03-04T15:06', zone: '+08:00' };
  for (const typed of ['2026-03-04 15:06 +08:00', '2026/3/4 15:06+8', '2026年3月4日 15：06 UTC+8'])
    expect(readMoment(typed), typed).toEqual(read);
  expect(readMoment('2026-11-25 17:16')).toEqual({ local: '2026-11-25T17:16' });
  expect(readMoment('2026-11-25')).toEqual({ local: '2026-11-25' });
  expect(readMoment('2026-11-25 7:16 [Asia/Shanghai]')).toEqual({
    local: '2026-11-25T07:16',
    zone: 'Asia/Shanghai',
  });
  for (const typed of ['2026-02-31 10:00', '2026-03-04 25:00', '2026-03-04 10:00 +99', 'soon'])
    expect(readMoment(typed), typed).toBeUndefined();
  expect(readMoment(typedMoment(read))).toEqual(read);
});

test('an amount has one meaning or none', () => {
  expect(readAmount('12.30', 'USD')).toEqual({ minor: 1230, currency: 'USD' });
  expect(readAmount('12,3 eur')).toEqual({ minor: 1230, currency: 'EUR' });
  expect(readAmount('900', 'JPY')).toEqual({ minor: 900, currency: 'JPY' });
  for (const typed of ['12,3.4', '1,234', '1.234', '-5', 'ten', '12.345', ''])
    expect(readAmount(typed, 'USD'), typed).toBeUndefined();
  expect(readAmount('12.30')).toBeUndefined();
});

test('an amount that cannot be is told by what is wrong with it', () => {
  const rows = [
    ['', 'USD', undefined],
    ['12.30', 'USD', undefined],
    ['-5', 'USD', 'app/money.negative'],
    ['−5,20 EUR', '', 'app/money.negative'],
    ['1000.50', 'JPY', 'app/money.no-parts'],
    ['1000,5 krw', 'USD', 'app/money.no-parts'],
    ['1000.50', 'USD', undefined],
    ['1,000.50', 'JPY', 'app/money.wrong'],
    ['ten', 'USD', 'app/money.wrong'],
  ] as const;
  for (const [typed, currency, fault] of rows)
    expect(amountFault(typed, currency), `${typed} ${currency}`).toBe(fault);
  expect(amountFault('12.30', '', false)).toBe('app/money.wrong-with-currency');
});
