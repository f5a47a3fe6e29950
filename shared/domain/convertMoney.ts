import {
  convert,
  type Dinero,
  dinero,
  halfUp,
  multiply,
  toSnapshot,
  transformScale,
} from 'dinero.js/bigint';
import { type Money, minorDigits } from './money.ts';

/** A number with a point as a person types it, exact: 71935 with scale 4 is 7.1935. */
export type ExactNumber = Readonly<{ amount: bigint; scale: bigint }>;

const NUMBER = /^(\d{1,7})(?:\.(\d{1,9}))?$/;

/** Reads `7.1935`, such as a rate of exchange; undefined for anything else, and for zero. */
export function parseExact(text: string): ExactNumber | undefined {
  const match = NUMBER.exec(text.trim());
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  const amount = BigInt(whole + fraction);
  return amount === 0n ? undefined : { amount, scale: BigInt(fraction.length) };
}

const currencyOf = (code: string) =>
  ({ code, base: 10n, exponent: BigInt(minorDigits(code)) }) as const;

const toDinero = ({ minor, currency }: Money): Dinero<bigint> =>
  dinero({ amount: BigInt(minor), currency: currencyOf(currency) });

/** In whole minor units, halves up; undefined when that is more than a number holds exactly. */
function fromDinero(value: Dinero<bigint>, currency: string): Money | undefined {
  const { exponent } = currencyOf(currency);
  const minor = Number(toSnapshot(transformScale(value, exponent, halfUp)).amount);
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined;
}

/** An amount in another currency, of which `rate` are one of its own; undefined when it is too large. */
export function convertMoney(money: Money, currency: string, rate: ExactNumber): Money | undefined {
  const to = currencyOf(currency);
  return fromDinero(convert(toDinero(money), to, { [currency]: rate }), currency);
}

/** So many percent of an amount; undefined when that is too large. */
export function percentOf(money: Money, { amount, scale }: ExactNumber): Money | undefined {
  return fromDinero(multiply(toDinero(money), { amount, scale: scale + 2n }), money.currency);
}
