import type { Language } from '../../../shared/translate.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How a language writes a date, with the time where that is wanted, in a zone: in the computer's own where none is
 * named. Making one costs a hundred times as much as using it, and a page has many dates.
 */
export function timeFormat(
  language: Language,
  shown: Pick<Intl.DateTimeFormatOptions, 'timeStyle' | 'timeZone'>,
): Intl.DateTimeFormat {
  const name = [language, shown.timeStyle, shown.timeZone].join(' ');
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...shown });
  formats.set(name, format);
  return format;
}
