import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../shared/translate.ts';

/** An instant as a person on this computer reads it: `4 Mar 2026, 13:06`. */
export function formatMoment(language: Language, instant: string): string {
  return Temporal.Instant.from(instant).toLocaleString(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
