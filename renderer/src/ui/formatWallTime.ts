import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { Language } from '../../../shared/translate.ts';
import { formatDate } from './formatDate.ts';
import { timeFormat } from './timeFormat.ts';

/** A moment as its source said it, with the zone only if it gave one: `4 Mar 2026, 13:06 UTC+08:00`. */
export function formatWallTime(language: Language, { local, zone }: Moment): string {
  if (!local.includes('T')) return formatDate(language, local);
  const { epochMilliseconds } = Temporal.PlainDateTime.from(local).toZonedDateTime('UTC');
  const time = timeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(
    epochMilliseconds,
  );
  if (zone === undefined) return time;
  return /^[+-]/.test(zone) ? `${time} UTC${zone}` : `${time} ${zone}`;
}
