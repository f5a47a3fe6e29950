// The languages that phones are set to; Intl knows how each says morning and afternoon.
const LOCALES =
  'en en-AU en-IN es es-MX de fr it pt nl pl ru uk cs sk sl hr sr bg ro hu tr el sv da nb fi et lv lt ar fa he ur hi bn ta te mr gu kn ml pa th vi id ms fil sw am zh zh-Hant ja ko km lo my ne si ka hy az kk uz sq mk ca eu gl af'.split(
    ' ',
  );

/** How a half of the day shows in the hour: before noon, after it, around it. */
export type DayPeriod = 'am' | 'pm' | 'noon';

const SPOKEN: readonly (readonly [string, DayPeriod])[] = [
  ...['凌晨', '清晨', '早上', '早晨', '上午', '午前', '오전', '새벽'].map(
    (word) => [word, 'am'] as const,
  ),
  ...['下午', '傍晚', '晚上', '午後', '오후', '저녁'].map((word) => [word, 'pm'] as const),
  ['中午', 'noon'],
];

/** Letters only, in small: people and systems write `p. m.`, `PM`, `p.m.`. */
export const foldPeriod = (word: string): string =>
  word.normalize('NFKC').toLowerCase().replace(/[\s.]/g, '');

function periodIn(locale: string, hour: number): string | undefined {
  const format = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    hour12: true,
    timeZone: 'UTC',
  });
  const parts = format.formatToParts(new Date(Date.UTC(2026, 0, 5, hour)));
  return parts.find(({ type }) => type === 'dayPeriod')?.value;
}

function collect(): ReadonlyMap<string, DayPeriod> {
  const periods = new Map<string, DayPeriod>(SPOKEN);
  for (const locale of LOCALES)
    for (const [hour, period] of [
      [9, 'am'],
      [15, 'pm'],
    ] as const) {
      const word = foldPeriod(periodIn(locale, hour) ?? '');
      if (word !== '' && !periods.has(word)) periods.set(word, period);
    }
  return periods;
}

let known: ReadonlyMap<string, DayPeriod> | undefined;

/** Which half of the day a word beside a time says, in any language of phones; undefined when it says none. */
export function dayPeriodOf(word: string): DayPeriod | undefined {
  known ??= collect();
  return known.get(foldPeriod(word));
}

/** The hour of 24 for an hour as it is written beside such a word. */
export function hourOfDay(hour: number, period: DayPeriod | undefined): number {
  if (period === undefined || hour > 12) return hour;
  if (period === 'noon') return hour < 11 ? hour + 12 : hour;
  return (hour % 12) + (period === 'pm' ? 12 : 0);
}
