import { ZoneSchema } from '../../../shared/domain/moment.ts';

/** A time of day with its zone, where it was found in a line. */
export type FoundClock = Readonly<{ start: number; end: number; time: string; zone?: string }>;

const HALF_DAY = '上午|下午|凌晨|早上|中午|晚上|午前|午後|오전|오후';
const MERIDIEM = '[ap]\\.?\\s?m\\b\\.?';
const CLOCK = `(?:(${HALF_DAY})\\s*)?(?<!\\d)(\\d{1,2})(?::|时|時|点|點|h)(\\d{2})(?:[:分](\\d{2})(?:[.,]\\d+)?(?!\\d))?(?!\\d)[分秒]?(?:\\s*(${MERIDIEM}))?(?:\\s*Uhr)?`;
const COMPACT = '(?<!\\d)(\\d{2})(\\d{2})(\\d{2})(?!\\d)';

// Only abbreviations that mean one zone everywhere; CST, IST, BST and EST do not.
const NAMED_ZONES: Readonly<Record<string, string>> = {
  UTC: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  HKT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MDT: '-06:00',
  PDT: '-07:00',
  北京时间: '+08:00',
  'BEIJING TIME': '+08:00',
};

const ZONE =
  '\\(?(?:(?:UTC|GMT)\\s*([+-]\\s?\\d{1,2}(?::?\\d{2})?)|([+-]\\d{2}:?\\d{2})(?!\\d)|([A-Za-z]+(?:\\/[A-Za-z_]+){1,2})|(北京时间|beijing time|[A-Z]{1,4})(?![\\p{L}\\d]))\\)?';

/** A zone as sources write it (`GMT+8`, `+8`, `UTC`, `+0800`, `Asia/Shanghai`) in the form the vault keeps; undefined when it is none. */
export function readZone(text: string): string | undefined {
  const trimmed = text.trim();
  const named = NAMED_ZONES[trimmed.toUpperCase()];
  if (named) return named;
  const offset = /^(?:UTC|GMT)?\s*([+-])\s?(\d{1,2})(?::?(\d{2}))?$/i.exec(trimmed);
  if (offset) {
    const [, sign, hours = '', minutes = '00'] = offset;
    return ZoneSchema.safeParse(`${sign}${hours.padStart(2, '0')}:${minutes}`).data;
  }
  return trimmed.includes('/') ? ZoneSchema.safeParse(trimmed).data : undefined;
}

const isAfternoon = (mark: string) =>
  /^p/i.test(mark) || ['下午', '晚上', '午後', '오후'].includes(mark);

function hourOf(hour: number, mark: string): number {
  if (mark === '') return hour;
  if (mark === '中午') return hour < 11 ? hour + 12 : hour;
  if (hour > 12) return hour;
  return (hour % 12) + (isAfternoon(mark) ? 12 : 0);
}

function timeOf(hour: string, minute: string, second: string, mark: string): string | undefined {
  const hours = hourOf(Number(hour), mark);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const parts = [String(hours).padStart(2, '0'), minute, ...(second ? [second] : [])];
  return parts.join(':');
}

type Clock = Readonly<{ start: number; end: number; time: string }>;

function readClock(text: string, pattern: RegExp): Clock | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const { h = '', m = '', s = '', before = '', after = '' } = groupsOf(match);
  const time = timeOf(h, m, s, before || after);
  return time === undefined
    ? undefined
    : { start: match.index, end: match.index + match[0].length, time };
}

function groupsOf(match: RegExpExecArray) {
  const [, before, h, m, s, after] = match;
  return { before, h, m, s, after };
}

function zoneAfter(text: string): Readonly<{ length: number; zone: string }> | undefined {
  const match = new RegExp(`^\\s*${ZONE}`, 'u').exec(text);
  const zone = match && readZone(match[0].replace(/[()]/g, ''));
  return zone ? { length: match[0].length, zone } : undefined;
}

function withZone(text: string, { start, end, time }: Clock): FoundClock {
  const zone = zoneAfter(text.slice(end));
  return zone ? { start, end: end + zone.length, time, zone: zone.zone } : { start, end, time };
}

const GLUE = '^[\\s,;|]*(?:(?:T|at|um|à|a las|às|alle|om|kl\\.?|в|-|–)(?![\\p{L}]))?[\\s,;|]*';
const AFTER = new RegExp(`${GLUE}(?:${CLOCK})`, 'iu');
const AFTER_COMPACT = new RegExp(`^T?()${COMPACT}`, 'u');
const BEFORE = new RegExp(`(?:${CLOCK})(?:\\s*${ZONE})?[\\s,;|]*(?:on)?[\\s,]*$`, 'iu');
const ANYWHERE = new RegExp(CLOCK, 'iu');

/** The time of day right after a date that ends at `from`. */
export function clockAfter(line: string, from: number): FoundClock | undefined {
  const text = line.slice(from);
  const clock = readClock(text, AFTER) ?? readClock(text, AFTER_COMPACT);
  const found = clock && withZone(text, clock);
  return found && { ...found, start: from + found.start, end: from + found.end };
}

/** The time of day right before a date that starts at `to`. */
export function clockBefore(line: string, to: number): FoundClock | undefined {
  const text = line.slice(0, to);
  const clock = readClock(text, BEFORE);
  if (!clock) return undefined;
  const bare = readClock(text.slice(clock.start), ANYWHERE);
  const zone = bare && withZone(text.slice(clock.start), bare).zone;
  return { ...clock, ...(zone && { zone }) };
}

/** A time of day at the start or the end of a line that has no date of its own. */
export function clockAtEdge(line: string): FoundClock | undefined {
  const first = clockAfter(line, 0);
  if (first) return first;
  const last = clockBefore(line, line.length);
  return last;
}
