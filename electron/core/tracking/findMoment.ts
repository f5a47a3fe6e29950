import type { ErrorData } from '../../../shared/appError.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { clockAfter, clockBefore } from './findClock.ts';
import { type FoundDate, findDate } from './findDate.ts';
import { plainLine } from './plainLine.ts';
import type { DateOrder } from './trackingRecord.ts';

/** A time as written in a line, and where it stands there; or why its date cannot be read. */
export type FoundMoment = Readonly<
  { start: number; end: number } & (
    | { kind: 'moment'; at: Moment; hasClock: boolean }
    | { kind: 'refused'; error: ErrorData }
  )
>;

function whyUnread(line: string, { written, readings }: FoundDate): ErrorData {
  const text = line.trim().slice(0, 200);
  if (readings.length > 1)
    return { code: 'tracking-line-ambiguous', params: { date: written, text } };
  const code = /\d{4}/.test(written) ? 'tracking-line-no-time' : 'tracking-line-no-year';
  return { code, params: { text } };
}

/** The first date of a line with the time of day and the zone beside it; undefined when it has no date. */
export function findMoment(line: string, order: DateOrder | undefined): FoundMoment | undefined {
  const plain = plainLine(line);
  const date = findDate(plain);
  if (!date) return undefined;
  const clock = clockAfter(plain, date.end) ?? clockBefore(plain, date.start);
  const start = Math.min(date.start, clock?.start ?? date.start);
  const end = Math.max(date.end, clock?.end ?? date.end);
  const reading =
    date.readings.length === 1
      ? date.readings[0]
      : date.readings.find((one) => one.order === order);
  if (!reading) return { kind: 'refused', start, end, error: whyUnread(line, date) };
  const local = clock ? `${reading.date}T${clock.time}` : reading.date;
  const at = { local, ...(clock?.zone && { zone: clock.zone }) };
  return { kind: 'moment', start, end, at, hasClock: clock !== undefined };
}
