import { type Moment, parseMoment } from '../../../shared/domain/moment.ts';
import { readZone } from '../tracking/findClock.ts';
import { findDate } from '../tracking/findDate.ts';
import { findMoment } from '../tracking/findMoment.ts';
import { plainLine } from '../tracking/plainLine.ts';
import type { DateOrder } from '../tracking/trackingRecord.ts';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** `Jan-18-16`, as eBay writes it, is `Jan-18-2016`. */
const withFullYear = (cell: string) =>
  cell.replace(/^(\p{L}{3,}\.?[-\s]\d{1,2}[-\s])(\d{2})(?!\d)/u, '$120$2');

const readingsOf = (cell: string) => findDate(plainLine(withFullYear(cell)))?.readings ?? [];

/**
 * The order of day, month and year in which all dates of a list exist; where several are possible, `usual`, the one of
 * its platform. Undefined when nothing decides.
 */
export function orderOfDates(
  cells: readonly string[],
  usual: DateOrder | undefined,
): DateOrder | undefined {
  const open = cells.map(readingsOf).filter((all) => all.some(({ order }) => order !== 'clear'));
  const possible = ORDERS.filter((order) =>
    open.every((readings) => readings.some((one) => one.order === order)),
  );
  if (possible.length === 1) return possible[0];
  return usual && possible.includes(usual) ? usual : undefined;
}

/** A date as a cell says it; or that it can be read in two ways, or not at all. */
export type ReadDate =
  | Readonly<{ kind: 'moment'; at: Moment }>
  | Readonly<{ kind: 'ambiguous' | 'unreadable' }>;

const plainMoment = (cell: string): Moment | undefined =>
  parseMoment(cell.replace(/\.\d+(?=$|Z|[+-])/, '').replace(/\sUTC$/, 'Z'));

function inZone(at: Moment, zone: string | undefined): Moment {
  const known = zone === undefined ? undefined : readZone(zone);
  return known && !at.zone && at.local.includes('T') ? { ...at, zone: known } : at;
}

/** Reads the date of an order, with its time and zone where the list says them. `zone` is that of a column of its own. */
export function readOrderDate(
  cell: string,
  order: DateOrder | undefined,
  zone: string | undefined,
): ReadDate {
  const plain = plainMoment(cell);
  if (plain) return { kind: 'moment', at: inZone(plain, zone) };
  const found = findMoment(withFullYear(cell), order);
  if (found?.kind === 'moment') return { kind: 'moment', at: inZone(found.at, zone) };
  const isAmbiguous = found?.error.code === 'tracking-line-ambiguous';
  return { kind: isAmbiguous ? 'ambiguous' : 'unreadable' };
}
