import type { Language } from '../../../shared/translate.ts';
import { timeFormat } from './timeFormat.ts';

/** An instant as a person on this computer reads it: `4 Mar 2026, 13:06`. */
export function formatMoment(language: Language, instant: string): string {
  return timeFormat(language, { timeStyle: 'short' }).format(Date.parse(instant));
}
