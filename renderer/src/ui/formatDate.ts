import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../shared/translate.ts';

/** A calendar date (`2026-03-04`) as the language writes it: `4 Mar 2026`, `2026年3月4日`. */
export function formatDate(language: Language, date: string): string {
  return Temporal.PlainDate.from(date).toLocaleString(language, { dateStyle: 'medium' });
}
