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

/** The formats of every locale and style; making one takes far longer than using it. */
const formatsOf = () =>
  LOCALES.flatMap((locale) =>
    STYLES.map((style) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })),
  );

function nameIn(format: Intl.DateTimeFormat, part: Part, date: Date): string {
  return fold(format.formatToParts(date).find(({ type }) => type === part)?.value ?? '');
}

function namesOf(
  formats: readonly Intl.DateTimeFormat[],
  part: Part,
  dates: readonly Date[],
): ReadonlyMap<string, number> {
  const written = dates.flatMap((date, index) =>
    formats.map((format) => [nameIn(format, part, date), index + 1] as const),
  );
  const names = new Map<string, number>();
  // One name for two months in two languages says nothing.
  for (const [name, number] of written)
    names.set(name, (names.get(name) ?? number) === number ? number : 0);
  return names;
}

type Names = Readonly<Record<Part, ReadonlyMap<string, number>>>;

let names: Names | undefined;

/** Reckoned when first asked for: most calls of the program read no dates of carriers. */
function calendarNames(): Names {
  if (names) return names;
  const formats = formatsOf();
  const days = (length: number, dayOf: (index: number) => number) =>
    Array.from({ length }, (_, index) => new Date(dayOf(index)));
  names = {
    month: namesOf(
      formats,
      'month',
      days(12, (month) => Date.UTC(2023, month, 15)),
    ),
    weekday: namesOf(
      formats,
      'weekday',
      days(7, (day) => Date.UTC(2023, 0, day + 2)),
    ),
  };
  return names;
}

/** The month (1-12) that a word names in any of the languages; undefined when it names none, or two. */
export function monthOf(word: string): number | undefined {
  return calendarNames().month.get(fold(word)) || undefined;
}

/** Whether a word is the name of a day of the week. */
export function isWeekday(word: string): boolean {
  return calendarNames().weekday.has(fold(word));
}
