import { Temporal } from 'temporal-polyfill';
import type { EventPieces } from './checkEvent.ts';
import { readZone } from './findClock.ts';
import { asText, isObject, type JsonObject, pick } from './jsonFields.ts';

// Field names of carriers and tracking sites, best first; names folded as foldName does.
const TIMES = [
  'timestr',
  'timeiso',
  'eventtimestamp',
  'eventdatetime',
  'localtime',
  'localdatetime',
  'checkpointtime',
  'occurredat',
  'occurrencedate',
  'eventtime',
  'eventdate',
  'datetime',
  'timestamp',
  'eventdt',
  'accepttime',
  'scantime',
  'scandatetime',
  'scandate',
  'trackdate',
  'tracktime',
  'processtime',
  'operatetime',
  'ftime',
  'statusdate',
  'when',
  'a',
  'date',
  'time',
  '时间',
  '日期',
];
const DAYS = ['date', 'eventdate', 'scandate', 'localdate', 'day'];
const CLOCKS = ['time', 'eventtime', 'scantime', 'localtime'];
const UTC_TIMES = [
  'utcdatetime',
  'gmttimestamp',
  'timeutc',
  'utctime',
  'gmtdatetime',
  'utctimestamp',
];
const ZONES = ['zone', 'timezone', 'tz', 'gmtoffset', 'utcoffset', 'offset', '时区'];
const TEXTS = [
  'carriertext',
  'description',
  'eventdescription',
  'statusdescription',
  'desc',
  'message',
  'eventname',
  'eventshorttext',
  'eventdesc',
  'label',
  'remark',
  'context',
  'details',
  'detail',
  'activity',
  'activitydescription',
  'text',
  'eventtype',
  'event',
  'status',
  'statustext',
  'z',
  'standardtext',
  '描述',
  '轨迹',
  '状态',
];
const PLACES = [
  'location',
  'locationname',
  'eventlocation',
  'place',
  'acceptaddress',
  'facility',
  'scanlocation',
  'address',
  'trackinglocation',
  'office',
  'station',
  '地点',
];
const CITIES = ['addresslocality', 'city', 'eventcity', 'town', 'c'];
const REGIONS = ['state', 'eventstate', 'stateprovince', 'addressregion', 'province'];
const POSTCODES = ['zip', 'postalcode', 'eventzip', 'postcode'];
const COUNTRIES = ['countryname', 'country', 'eventcountry', 'countrycode', 'd'];
const CODES = [
  'code',
  'eventcode',
  'opcode',
  'actioncode',
  'omnicode',
  'subtag',
  'trackingstatus',
  'statuscode',
  'activitycode',
];

const EPOCH_DIGITS = /^\d{10}(?:\d{3})?$/;

/** Seconds or milliseconds since 1970 as a time in the zone that the record gives beside it, else in UTC. */
function fromEpoch(text: string, zone: string | undefined): string {
  const milliseconds = Number(text) * (text.length === 10 ? 1_000 : 1);
  const local = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(
    zone ?? 'UTC',
  );
  return `${local.toPlainDateTime().toString({ smallestUnit: 'second' })} ${zone ?? 'Z'}`;
}

/** A clock without its date: `163000`, `16:30`. */
const CLOCK_ONLY = /^\d{1,2}:?\d{2}(?::?\d{2})?(?:\s*[ap]\.?m\.?)?$/i;

function timeOf(object: JsonObject): string | undefined {
  const day = pick(object, DAYS, asText);
  const clock = pick(object, CLOCKS, asText);
  if (day && clock && CLOCK_ONLY.test(clock) && !CLOCK_ONLY.test(day))
    return /^\d{6}$/.test(clock) ? `${day}T${clock}` : `${day} ${clock}`;
  const text = pick(object, TIMES, asText);
  if (!text || !EPOCH_DIGITS.test(text)) return text;
  return fromEpoch(text, readZone(pick(object, ZONES, asText) ?? ''));
}

/** Minutes: zones lie on quarters of an hour, at most fourteen hours from UTC. */
const QUARTER = 15;
const WIDEST_OFFSET = 14 * 60;

const plain = (text: string) => text.replace(/(?:Z|[+-]\d{2}:?\d{2})$/, '').replace(' ', 'T');

/** The zone that a local time and the same time in UTC say together, as exact arithmetic. */
function zoneFromUtc(object: JsonObject, local: string): string | undefined {
  const utc = pick(object, UTC_TIMES, asText);
  if (!utc) return undefined;
  try {
    const offset = Temporal.PlainDateTime.from(plain(utc)).until(plain(local)).total('minutes');
    const minutes = Math.abs(offset);
    if (offset % QUARTER !== 0 || minutes > WIDEST_OFFSET) return undefined;
    const clock = Temporal.PlainTime.from('00:00').add({ minutes });
    return `${offset < 0 ? '-' : '+'}${clock.toString({ smallestUnit: 'minute' })}`;
  } catch {
    return undefined;
  }
}

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  [...new Set(parts.filter((part) => part !== undefined))].join(', ') || undefined;

function partsOf(object: JsonObject): string | undefined {
  const [city, region, postcode, country] = [CITIES, REGIONS, POSTCODES, COUNTRIES].map((names) =>
    pick(object, names, asText),
  );
  return joined([city, region, postcode, country]);
}

/** A place given as text, as an object of its parts, or as parts beside the event. */
function placeOf(object: JsonObject): string | undefined {
  const whole = pick(object, PLACES, (value) => {
    if (!isObject(value)) return asText(value);
    return partsOf(value) ?? placeOf(value);
  });
  return whole ?? partsOf(object);
}

/** Text of a field, or of the words inside it: UPS writes `status: { description: … }`. */
function wordsIn(value: unknown): string | undefined {
  return isObject(value) ? pick(value, TEXTS, asText) : asText(value);
}

const MACHINE_WORD = /^[a-z0-9_-]+$/;

function textOf(object: JsonObject): string | undefined {
  const text = pick(object, TEXTS, wordsIn);
  const status = pick(object, ['status'], asText);
  // DHL keeps the state in `status` and only the signer or the reason in `description`: both are the carrier's words.
  if (!text || !status || status === text || MACHINE_WORD.test(status)) return text;
  return `${status}: ${text}`;
}

function codeOf(object: JsonObject): string | undefined {
  return (
    pick(object, CODES, asText) ??
    pick(object, ['status'], (value) => (isObject(value) ? pick(value, CODES, asText) : undefined))
  );
}

/** The pieces of an event in a JSON object; undefined when it has no time, so that it is none. */
export function jsonEvent(object: JsonObject): EventPieces | undefined {
  const datetime = timeOf(object);
  const text = textOf(object);
  if (datetime === undefined || text === undefined) return undefined;
  const zone = pick(object, ZONES, asText) ?? zoneFromUtc(object, datetime);
  return { datetime, zone, text, place: placeOf(object), code: codeOf(object) };
}
