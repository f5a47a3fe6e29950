import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { readMoment } from '../../ui/readTyped.ts';

/** A moment as it is typed in three fields. `zone` is a name, an offset, or empty where it is not known. */
export type TypedTime = Readonly<{ date: string; time: string; zone: string }>;

/** A time of the day as people type it, of a clock with 24 hours. */
const CLOCK = /^(?:[01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d)?$/;

/** True for a time of the clock, or none. */
export const isClockOrEmpty = (typed: string): boolean =>
  typed.trim() === '' || CLOCK.test(typed.trim());

/** A zone that has a name counts as the offset that was in force there, as the record of a moment keeps it. */
function zoneAt(local: string, zone: string): string {
  if (zone === '' || /^[+-]/.test(zone) || !local.includes('T')) return zone;
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).offset;
}

/** The moment that was typed; undefined when it is none. A zone stands only beside a time. */
export function readTypedTime({ date, time, zone }: TypedTime): Moment | undefined {
  const at = readMoment(time.trim() ? `${date.trim()} ${time.trim()}` : date);
  const known = at && zoneAt(at.local, zone);
  return at && { local: at.local, ...(known && at.local.includes('T') && { zone: known }) };
}
