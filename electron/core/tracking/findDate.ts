import { Temporal } from 'temporal-polyfill';
import { isWeekday, monthOf } from './calendarWords.ts';
import type { DateOrder } from './trackingRecord.ts';

/** A date as it can be read: one reading when it is clear, one per order when it is not, none without a year. */
export type FoundDate = Readonly<{
  start: number;
  end: number;
  written: string;
  readings: readonly Readonly<{ order: DateOrder | 'clear'; date: string }>[];
}>;

type Reading = FoundDate['readings'][number];

function dateOf(year: string, month: string | number, day: string): string | undefined {
  const full = year.length === 2 ? Number(`20${year}`) : Number(year);
  try {
    return Temporal.PlainDate.from(
      { year: full, month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return undefined;
  }
}

type Pattern = Readonly<{
  find: RegExp;
  read: (groups: readonly string[]) => readonly (readonly [Reading['order'], string | undefined])[];
}>;

const clear = (year = '', month: string | number = '', day = '') =>
  [['clear', dateOf(year, month, day)]] as const;

const PATTERNS: readonly Pattern[] = [
  {
    find: /(?<![\d.])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: ([year, , month, day]) => clear(year, month, day),
  },
  {
    find: /(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?/g,
    read: ([year, month, day]) => clear(year, month, day),
  },
  {
    find: /(?<![\w.])(20\d{2})(\d{2})(\d{2})(?=$|[\sT,;|])/g,
    read: ([year, month, day]) => clear(year, month, day),
  },
  {
    find: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.])/g,
    read: ([a, b, year]) => (clear(year, b, a)[0][1] ? clear(year, b, a) : clear(year, a, b)),
  },
  {
    find: /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g,
    read: ([a = '', , b = '', c = '']) => [
      ['dmy', dateOf(c, b, a)],
      ['mdy', dateOf(c, a, b)],
      ['ymd', c.length === 2 ? dateOf(a.padStart(2, '0'), b, c) : undefined],
    ],
  },
  {
    find: /^\s*(\d{1,2})(?:[-/.](\d{1,2})|\s*月\s*(\d{1,2})\s*[日号號])(?=[\s,]+\d{1,2}:\d{2})/g,
    read: () => [],
  },
];

function numericDates(line: string): readonly FoundDate[] {
  return PATTERNS.flatMap(({ find, read }) =>
    [...line.matchAll(find)].map((match) => {
      const readings = read(match.slice(1)).flatMap(([order, date]) =>
        date ? [{ order, date }] : [],
      );
      // Equal readings, 03/03/2023, are one clear date and decide nothing for the other lines.
      const dates = new Set(readings.map(({ date }) => date));
      const [first] = readings;
      return {
        start: match.index,
        end: match.index + match[0].length,
        written: match[0].trim(),
        readings:
          first && dates.size === 1 && readings.length > 1
            ? [{ ...first, order: 'clear' as const }]
            : readings,
      };
    }),
  );
}

const DAY_BEFORE = /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s+de)?[\s.-]*$/i;
const YEAR_BEFORE = /(?<!\d)((?:19|20)\d{2})[\s-]+$/;
const YEAR_AFTER = /^\.?(?:\s+(?:de|del))?[\s,.-]*((?:19|20)\d{2})(?!\d)|^-(\d{2})(?!\d|:)/i;
const DAY_YEAR_AFTER = /^\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?\s*,?[\s-]*((?:19|20)\d{2})(?!\d)/i;
const DAY_AFTER = /^\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/i;

type Named = Readonly<{ start: number; end: number; date?: string | undefined }>;

type MonthWord = Readonly<{ line: string; from: number; to: number; month: number }>;

/** `March 4, 2014` */
function monthFirst({ line, from, to, month }: MonthWord): Named | undefined {
  const after = DAY_YEAR_AFTER.exec(line.slice(to));
  if (!after) return undefined;
  const [whole, day = '', year = ''] = after;
  return { start: from, end: to + whole.length, date: dateOf(year, month, day) };
}

/** `4 March 2014`, `04-Mar-14` */
function dayFirst({ line, from, to, month }: MonthWord): Named | undefined {
  const before = DAY_BEFORE.exec(line.slice(0, from));
  const after = YEAR_AFTER.exec(line.slice(to));
  if (!before || !after) return undefined;
  const [whole, year, shortYear = ''] = after;
  const date = dateOf(year ?? shortYear, month, before[1] ?? '');
  return { start: before.index, end: to + whole.length, date };
}

/** `2014 Mar 4` */
function yearFirst({ line, from, to, month }: MonthWord): Named | undefined {
  const before = YEAR_BEFORE.exec(line.slice(0, from));
  const after = DAY_AFTER.exec(line.slice(to));
  if (!before || !after) return undefined;
  const date = dateOf(before[1] ?? '', month, after[1] ?? '');
  return { start: before.index, end: to + after[0].length, date };
}

/** `4 March`, `Mar 4`: a date whose year is missing. */
function withoutYear({ line, from, to }: MonthWord): Named | undefined {
  const before = DAY_BEFORE.exec(line.slice(0, from));
  if (before) return { start: before.index, end: to };
  const after = DAY_AFTER.exec(line.slice(to));
  return after ? { start: from, end: to + after[0].length } : undefined;
}

function namedDates(line: string): readonly FoundDate[] {
  return [...line.matchAll(/[\p{L}\p{M}]{3,}\.?/gu)].flatMap((match) => {
    const month = monthOf(match[0]);
    if (month === undefined) return [];
    const word = { line, from: match.index, to: match.index + match[0].length, month };
    const found = monthFirst(word) ?? dayFirst(word) ?? yearFirst(word) ?? withoutYear(word);
    if (!found) return [];
    const { start, end, date } = found;
    const readings = date ? [{ order: 'clear' as const, date }] : [];
    return [{ start, end, written: line.slice(start, end).trim(), readings }];
  });
}

/** Takes a weekday beside a date into it: `Wednesday, September 27, 2023`. */
function withWeekday(line: string, found: FoundDate): FoundDate {
  const before = /([\p{L}\p{M}]+\.?)[\s,]*$/u.exec(line.slice(0, found.start));
  const after = /^[\s,(]*([\p{L}\p{M}]+\.?)\)?/u.exec(line.slice(found.end));
  return {
    ...found,
    start: before && isWeekday(before[1] ?? '') ? before.index : found.start,
    end: after && isWeekday(after[1] ?? '') ? found.end + after[0].length : found.end,
  };
}

/** The first date written in a plain line, in any usual form; undefined when there is none. */
export function findDate(line: string): FoundDate | undefined {
  const [first] = [...numericDates(line), ...namedDates(line)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return first && withWeekday(line, first);
}
