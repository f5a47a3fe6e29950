import type { HolidayCalendar } from '../../../shared/destinations/countDeadline.ts';

/** The calendars that are at hand, by country. */
export type Holidays = (country: string | undefined) => HolidayCalendar | undefined;

const read = new Map<string, HolidayCalendar | undefined>();

/** The library takes longer to load than the rest of the core, so only those wait for it that count working days. */
async function readCalendar(country: string): Promise<HolidayCalendar | undefined> {
  const { default: Library } = await import('date-holidays');
  const library = new Library({ country }, { types: ['public'] });
  if (!Object.hasOwn(library.getCountries(), country)) return undefined;
  const years = new Map<number, ReadonlySet<string>>();
  const daysOf = (year: number): ReadonlySet<string> =>
    new Set(library.getHolidays(year).map(({ date }) => date.slice(0, 10)));
  const isHoliday = (date: string): boolean => {
    const year = Number(date.slice(0, 4));
    const days = years.get(year) ?? daysOf(year);
    years.set(year, days);
    return days.has(date);
  };
  return { country, isHoliday };
}

/**
 * The public holidays of countries (`VN`), nation-wide ones only; a country that the library does not know has none
 * here, and its working days are then counted by weekends alone.
 */
export async function loadHolidays(countries: readonly string[]): Promise<Holidays> {
  for (const country of new Set(countries))
    if (!read.has(country)) read.set(country, await readCalendar(country));
  return (country) => (country === undefined ? undefined : read.get(country));
}
