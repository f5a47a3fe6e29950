import type { DateOrder } from '../reading.ts';
import type { WrittenDate } from './writtenDate.ts';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** How often a chat goes back in time when it is read so; undefined when a date does not exist then. */
function stepsBack(dates: readonly WrittenDate[], order: DateOrder): number | undefined {
  const read = dates.map(({ readings }) => readings[order]);
  if (read.some((date) => date === undefined)) return undefined;
  return read.filter((date, at) => at > 0 && (date ?? '') < (read[at - 1] ?? '')).length;
}

const isSame = (dates: readonly WrittenDate[], one: DateOrder, other: DateOrder): boolean =>
  dates.every(({ readings }) => readings[one] === readings[other]);

/** How many years back a chat is likely to be. */
const RECENT = 2;

/** Few write the year first and with two digits: that reading counts only where the others lead far back. */
function likelier(
  best: readonly DateOrder[],
  { readings, form }: WrittenDate,
  last: string,
): readonly DateOrder[] {
  const others = best.filter((order) => order !== 'ymd');
  if (form.includes('Y') || others.length === 0 || others.length === best.length) return best;
  const since = `${Number(last.slice(0, 4)) - RECENT}${last.slice(4)}`;
  const isRecent = (order: DateOrder) => (readings[order] ?? '') >= since;
  return isRecent('ymd') && !others.some(isRecent) ? best : others;
}

/**
 * The order of day, month and year that all dates of one form decide together: the one in which every date exists and
 * the chat runs forward in time. `asked` decides where they do not; undefined when nobody does. `last` is the day
 * after which nothing was written yet.
 */
export function dateOrderOf(
  dates: readonly WrittenDate[],
  asked: DateOrder | undefined,
  last: string,
): DateOrder | undefined {
  const readable = dates.filter(({ readings }) => Object.keys(readings).length > 0);
  const tried = ORDERS.map((order) => ({ order, back: stepsBack(readable, order) }));
  const possible = tried.filter(({ back }) => back !== undefined);
  const least = Math.min(...possible.map(({ back = 0 }) => back));
  const tied = possible.filter(({ back }) => back === least).map(({ order }) => order);
  const newest = readable.at(-1);
  const best = newest ? likelier(tied, newest, last) : tied;
  const [first] = best;
  if (first === undefined) return asked;
  if (asked && possible.some(({ order }) => order === asked)) return asked;
  if (best.every((order) => isSame(readable, first, order))) return first;
  // Whoever writes dates with points writes the day first.
  return newest?.form.includes('.') && best.includes('dmy') ? 'dmy' : undefined;
}
