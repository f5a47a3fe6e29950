import type { Language } from '../../../shared/translate.ts';
import { timeFormat } from './timeFormat.ts';

/** A calendar date (`2026-03-04`) as the language writes it: `4 Mar 2026`, `2026年3月4日`. */
export function formatDate(language: Language, date: string): string {
  return timeFormat(language, { timeZone: 'UTC' }).format(Date.parse(date));
}

/** A calendar date with its weekday: `Thursday 5 March`, `3月5日星期四`. */
export const formatDay = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  }).format(Date.parse(date));
