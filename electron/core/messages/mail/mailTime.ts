import { Temporal } from 'temporal-polyfill';
import { type Moment, MomentSchema, momentAt } from '../../../../shared/domain/moment.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DATE =
  /^\s*(?:[\p{L}.]{2,12},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?\s*([+-]\d{4}|[a-z]{1,4})?/iu;

// The names that RFC 5322 still reads; any other says nothing.
const ZONES: Readonly<Record<string, string>> = {
  UT: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
};

const two = (number: string): string => number.padStart(2, '0');

function fullYear(year: string): string {
  if (year.length > 2) return year.length === 3 ? String(1900 + Number(year)) : year;
  return Number(year) < 50 ? `20${two(year)}` : `19${two(year)}`;
}

function zoneOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return ZONES[zone.toUpperCase()];
}

function readWritten(header: string): Moment | undefined {
  const match = DATE.exec(header);
  if (!match) return undefined;
  const [, day = '', word = '', year = '', hour = '', minute = '', second = '0', named] = match;
  const month = MONTHS.indexOf(word.toLowerCase()) + 1;
  const date = `${fullYear(year)}-${two(String(month))}-${two(day)}`;
  // A leap second is the second before it for everybody who counts to sixty.
  const time = `${two(hour)}:${two(minute)}:${two(String(Math.min(59, Number(second))))}`;
  const zone = zoneOf(named);
  return MomentSchema.safeParse({ local: `${date}T${time}`, ...(zone && { zone }) }).data;
}

function readOther(header: string): Moment | undefined {
  const time = Date.parse(header.replace(/\([^)]*\)/g, ''));
  if (Number.isNaN(time)) return undefined;
  return MomentSchema.safeParse(momentAt(Temporal.Instant.fromEpochMilliseconds(time), 'UTC')).data;
}

const FIRST = '1990-01-01';

/** The time that a header of a mail says, in its own zone; undefined when it says none that can be, or a later one than `last`. */
export function readMailTime(header: string, last: string): Moment | undefined {
  const at = readWritten(header) ?? readOther(header);
  const day = at?.local.slice(0, 10) ?? '';
  return day < FIRST || day > last ? undefined : at;
}
