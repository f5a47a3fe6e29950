import { type Moment, PlainDateSchema, parseMoment } from '../../../shared/domain/moment.ts';
import {
  formatPlainMoney,
  type Money,
  minorDigits,
  parseMoney,
} from '../../../shared/domain/money.ts';
import type { TextKey } from '../../../shared/translate.ts';

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const MOMENT =
  /^(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)(?:[T\s]+(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?\s*(?:(?:UTC|GMT)?([+-]\d.*)|\[(.+)\]|(Z|UTC))?$/i;
const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2}))?$/;

const two = (digits: string): string => digits.padStart(2, '0');

/** A date as people type it, the year first: `2026-3-4`, `2026/03/04`, `2026年3月4日`. Undefined when it is none. */
export function readDate(typed: string): string | undefined {
  const [, year, month = '', day = ''] = DATE.exec(typed.trim()) ?? [];
  return PlainDateSchema.safeParse(`${year}-${two(month)}-${two(day)}`).data;
}

function readZone(offset = '', name = '', utc = ''): string | undefined {
  if (name) return `[${name}]`;
  if (utc) return '+00:00';
  if (!offset) return '';
  const [, sign, hours = '', minutes = '00'] = OFFSET.exec(offset.trim()) ?? [];
  return sign && `${sign}${two(hours)}:${minutes}`;
}

/** A date, perhaps with a time, perhaps with its zone: `2026-3-4 15:06 +8`. Undefined when it is none. */
export function readMoment(typed: string): Moment | undefined {
  const match = MOMENT.exec(typed.trim());
  if (!match) return undefined;
  const [, written = '', hour, minute, second, offset, name, utc] = match;
  const date = readDate(written);
  const zone = readZone(offset, name, utc);
  if (!date || zone === undefined) return undefined;
  const time = hour ? `T${two(hour)}:${minute}${second ? `:${second}` : ''}` : '';
  return parseMoment(`${date}${time}${zone}`);
}

/** A moment as it can be typed again: `2026-03-04 15:06 +08:00`. */
export function typedMoment({ local, zone }: Moment): string {
  const time = local.replace('T', ' ');
  if (zone === undefined) return time;
  return /^[+-]/.test(zone) ? `${time} ${zone}` : `${time} [${zone}]`;
}

/**
 * An amount as people type it, with its currency behind it or given beside: `12.30 USD`, `12,3`. A comma before three
 * digits may mean thousands or a fraction, so it is refused. Undefined when it is no amount above or equal to nothing.
 */
export function readAmount(typed: string, currency = ''): Money | undefined {
  const [, amount = '', own = ''] = /^([\d.,]+)\s*([A-Za-z]{3})?$/.exec(typed.trim()) ?? [];
  return parseMoney(`${amount.replace(/^(\d+),(\d{1,2})$/, '$1.$2')} ${own || currency}`);
}

const NEGATIVE = /^[-−–]\s*[\d.,]+/;
const WITH_PARTS = /^\d+[.,]\d{1,2}\s*([A-Za-z]{3})?$/;

/**
 * What is wrong with a typed amount, in words that tell the seller what to write; undefined when nothing is, or where
 * nothing was typed. Without a currency beside it, one must stand behind it.
 */
export function amountFault(typed: string, currency = '', isBeside = true): TextKey | undefined {
  const written = typed.trim();
  if (written === '' || readAmount(written, currency)) return undefined;
  if (NEGATIVE.test(written)) return 'app/money.negative';
  const [isWhole, own] = WITH_PARTS.exec(written) ?? [];
  const meant = (own ?? currency).toUpperCase();
  if (isWhole && /^[A-Z]{3}$/.test(meant) && minorDigits(meant) === 0) return 'app/money.no-parts';
  return isBeside ? 'app/money.wrong' : 'app/money.wrong-with-currency';
}

/** The digits of an amount, without its currency. */
export const typedAmount = (money: Money): string => formatPlainMoney(money).slice(0, -4);
