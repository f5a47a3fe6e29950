// The languages that carriers and tracking sites write in; Intl knows their month and weekday names.
const LOCALES = [
  'en',
  'en-GB',
  'zh',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'uk',
  'cs',
  'tr',
  'sv',
  'da',
  'ar',
];

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long', weekday: 'long' },
  { month: 'short', weekday: 'short' },
  { month: 'long', weekday: 'long', day: 'numeric' },
  { month: 'short', weekday: 'short', day: 'numeric' },
];

/** A calendar word without its case and its abbreviation point. */
const fold = (word: string) => word.normalize('NFKC').toLowerCase().replace(/\.$/, '');

type Part = 'month' | 'weekday';

function nameIn(locale: string, style: Intl.DateTimeFormatOptions, part: Part, date: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).formatToParts(date);
  return fold(parts.find(({ type }) => type === part)?.value ?? '');
}

function namesOf(part: Part, dates: readonly Date[]): ReadonlyMap<string, number> {
  const written = dates.flatMap((date, index) =>
    LOCALES.flatMap((locale) =>
      STYLES.map((style) => [nameIn(locale, style, part, date), index + 1] as const),
    ),
  );
  const names = new Map<string, number>();
  // One name for two months in two languages says nothing.
  for (const [name, number] of written)
    names.set(name, (names.get(name) ?? number) === number ? number : 0);
  return names;
}

const range = (length: number) => Array.from({ length }, (_, index) => index);
const months = namesOf(
  'month',
  range(12).map((month) => new Date(Date.UTC(2023, month, 15))),
);
const weekdays = namesOf(
  'weekday',
  range(7).map((day) => new Date(Date.UTC(2023, 0, day + 2))),
);

/** The month (1-12) that a word names in any of the languages; undefined when it names none, or two. */
export function monthOf(word: string): number | undefined {
  return months.get(fold(word)) || undefined;
}

/** Whether a word is the name of a day of the week. */
export function isWeekday(word: string): boolean {
  return weekdays.has(fold(word));
}
