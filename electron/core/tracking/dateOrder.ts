import { Temporal } from 'temporal-polyfill';
import { type FoundDate, findDate } from './findDate.ts';
import { plainLine } from './plainLine.ts';
import type { DateOrder } from './trackingRecord.ts';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** No parcel travels longer than this; a reading that spreads the record over years is a misreading. */
const LONGEST_DAYS = 365;

const readingsIn = (dates: readonly FoundDate[], order: DateOrder) =>
  dates.map(
    ({ readings }) => readings.find((one) => one.order === order || one.order === 'clear')?.date,
  );

function spreadInDays(dates: readonly (string | undefined)[]): number {
  const known = dates.filter((date) => date !== undefined).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 0;
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days;
}

/**
 * The order of day, month and year that the lines of one source decide together: the only one in which every
 * date exists, or the only one that does not spread the record over years. Undefined when they do not decide.
 */
export function dateOrderOf(lines: readonly string[]): DateOrder | undefined {
  const found = lines.flatMap((line) => findDate(plainLine(line)) ?? []);
  const written = found.filter(({ readings }) => readings.some(({ order }) => order !== 'clear'));
  const possible = ORDERS.filter((order) => readingsIn(written, order).every(Boolean));
  if (possible.length <= 1) return possible[0];
  const short = possible.filter((order) => spreadInDays(readingsIn(found, order)) <= LONGEST_DAYS);
  return short.length === 1 ? short[0] : undefined;
}
