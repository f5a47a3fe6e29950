import { z } from '../zod.ts';

/** An amount in the currency's smallest unit: 1230 with `USD` is 12.30 dollars. */
export const MoneySchema = z.strictObject({
  minor: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = Readonly<z.infer<typeof MoneySchema>>;

/** Digits behind the point of a currency (ISO 4217, as ICU knows it): 2 for USD, 0 for JPY. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? 2
  );
}

const AMOUNT = /^(-?)(\d{1,12})(?:\.(\d+))?\s+([A-Za-z]{3})$/;

/** Reads `12.30 USD`; undefined when it is anything else, or has more digits than the currency. */
export function parseMoney(text: string): Money | undefined {
  const match = AMOUNT.exec(text.trim());
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', code = ''] = match;
  const currency = code.toUpperCase();
  const digits = minorDigits(currency);
  if (fraction.length > digits) return undefined;
  return { minor: Number(`${sign}${whole}${fraction.padEnd(digits, '0')}`), currency };
}

/** The amount as plain text, `12.30 USD`; `parseMoney` reads it back. */
export function formatPlainMoney({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return `${minor < 0 ? '-' : ''}${whole} ${currency}`;
}
