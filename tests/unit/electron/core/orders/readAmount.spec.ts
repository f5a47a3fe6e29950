import { describe, expect, it } from 'vitest';
import { decimalSignOf, readAmount } from '../../../../../electron/core/orders/readAmount.ts';

const minorOf = (cell: string, currency?: string, file?: ',' | '.') =>
  readAmount(cell, currency, file)?.minor;

describe('an amount', () => {
  it.each([
    ['$19.50', 1950],
    ['-€0.17', -17],
    ['1.234,56 €', 123_456],
    ['US $1,234.5', 123_450],
    ['1 234,50 €', 123_450],
    ['(12.30 USD)', -1230],
    ['12,345,678.90 USD', 1_234_567_890],
    ['1,234 USD', 123_400],
    ['1.234 EUR', 123_400],
    ['1.234 KWD', 1234],
    ['1,234 JPY', 1234],
    ['-10.6 CAD', -1060],
    ['CHF 1’234.50', 123_450],
    ['9.9900 USD', 999],
  ])('%s is exact in its smallest unit', (cell, minor) => expect(minorOf(cell)).toBe(minor));

  it.each([
    'abc USD',
    '1.2.3 USD',
    '12.345,678 USD',
    '9.999,9 9,9 USD',
    '12% USD',
    '',
    '19.995 USD,',
  ])('%s is none', (cell) => expect(readAmount(cell, undefined, '.')).toBeUndefined());

  it('follows the other amounts of its file where it could be read in two ways', () => {
    expect(minorOf('1.500', 'EUR', decimalSignOf(['2.50', '3.75']))).toBe(150);
    expect(minorOf('1.500', 'EUR', decimalSignOf(['2,50', '3,75']))).toBe(150_000);
  });
});
