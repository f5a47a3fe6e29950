import { Temporal } from 'temporal-polyfill';
import { monthOf } from '../../tracking/calendarWords.ts';
import type { DateOrder } from '../reading.ts';

/** A date as it is written: its readings by order of day, month and year, and what its writer's habit is known by. */
export type WrittenDate = Readonly<{
  readings: Readonly<Partial<Record<DateOrder, string>>>;
  written: string;
  /** Equal for dates that one phone wrote. */
  form: string;
  end: number;
}>;

/** No chat is older. */
const FIRST = '2000-01-01';

/** Years that the Thai calendar is ahead. */
const BUDDHIST = 543;

/** The first year of an era of the Japanese calendar, less one. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
};

type Written = Readonly<{ year: string; era: string; lastYear: number }>;

/** The year that is meant, by its era or, without one, as the only one that is not in the future. */
function yearOf({ year, era, lastYear }: Written): number {
  const number = Number(year);
  const start = ERAS[era.toUpperCase()];
  if (start !== undefined && number < 100) return start + number;
  const isBuddhist = /^(?:BE|พ\.?ศ\.?)$/i.test(era);
  if (year.length <= 2) {
    const full = 2000 + number;
    if (isBuddhist || full > lastYear) return 2500 + number - BUDDHIST;
    return full;
  }
  return isBuddhist || number > lastYear + 300 ? number - BUDDHIST : number;
}

function dateOf(written: Written, month: number, day: string, last: string): string | undefined {
  try {
    const parts = { year: yearOf(written), month, day: Number(day) };
    const date = Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
    return date > last || date < FIRST ? undefined : date;
  } catch {
    return undefined;
  }
}

type Shape = Readonly<{
  find: RegExp;
  read: (groups: readonly string[], last: string) => Omit<WrittenDate, 'end' | 'written'>;
}>;

const ERA =
  '(?:\\s?(BE|CE|AD|AH|AP|R|H|令和|平成|พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?|г\\.?|р\\.?)(?![\\p{L}]))?';
const WEEKDAY =
  '(?:\\s?\\(?[月火水木金土日一二三四五六월화수목금토일]\\)|\\s?(?:星期|周|週)[一二三四五六日天]|\\s?[월화수목금토일]요일|\\s?[月火水木金土日]曜日)?';

const sole = (
  [year = '', month = '', day = '']: readonly string[],
  era: string,
  form: string,
  last: string,
) => {
  const lastYear = Number(last.slice(0, 4));
  const date = dateOf({ year, era, lastYear }, Number(month), day, last);
  return { readings: date ? { ymd: date } : {}, form };
};

const NUMBERS: Shape = {
  find: new RegExp(
    `(\\d{1,4})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,4})(?!\\d)\\.?${ERA}${WEEKDAY}`,
    'uy',
  ),
  read: ([a = '', sign = '', b = '', c = '', era = ''], last) => {
    const form = `${a.length > 2 ? 'Y' : 'd'}${sign}${c.length > 2 ? 'Y' : 'd'}`;
    if (a.length > 2) return sole([a, b, c], era, form, last);
    const lastYear = Number(last.slice(0, 4));
    const byLast = (month: string, day: string) =>
      dateOf({ year: c, era, lastYear }, Number(month), day, last);
    const [dmy, mdy] = [byLast(b, a), sign === '.' ? undefined : byLast(a, b)];
    const ymd = c.length > 2 ? undefined : dateOf({ year: a, era, lastYear }, Number(b), c, last);
    return { readings: { ...(dmy && { dmy }), ...(mdy && { mdy }), ...(ymd && { ymd }) }, form };
  },
};

const SIGNED: Shape = {
  find: new RegExp(
    `(令和|平成)?(\\d{1,4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日號号일]?${WEEKDAY}`,
    'uy',
  ),
  read: ([era = '', ...parts], last) => sole(parts, era, '年', last),
};

const named = (year: string, word: string, day: string, last: string) => {
  const month = monthOf(word);
  return sole(month === undefined ? [] : [year, String(month), day], '', 'named', last);
};

const DAY_FIRST: Shape = {
  find: /(?:[\p{L}\p{M}]{2,12}\.?,\s)?(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-](?:de\s)?([\p{L}\p{M}]{3,12})\.?[\s,-]{1,2}(?:de\s|del\s)?(\d{4})/uy,
  read: ([day = '', word = '', year = ''], last) => named(year, word, day, last),
};

const MONTH_FIRST: Shape = {
  find: /(?:[\p{L}\p{M}]{2,12}\.?,\s)?([\p{L}\p{M}]{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})/uy,
  read: ([word = '', day = '', year = ''], last) => named(year, word, day, last),
};

/**
 * The date that begins at `at`, undefined when there is none. One that stands for no day of any calendar, or for one
 * after `last` only, has no readings.
 */
export function findWrittenDate(text: string, at: number, last: string): WrittenDate | undefined {
  for (const { find, read } of [NUMBERS, SIGNED, DAY_FIRST, MONTH_FIRST]) {
    find.lastIndex = at;
    const match = find.exec(text);
    if (!match) continue;
    const { readings, form } = read(
      match.slice(1).map((group) => group ?? ''),
      last,
    );
    if (form === 'named' && Object.keys(readings).length === 0) continue;
    return { readings, form, written: match[0].trim(), end: at + match[0].length };
  }
  return undefined;
}
