import type { Temporal } from 'temporal-polyfill';

const LAST_COUNT = 0xffff;

/**
 * The hybrid logical clock of the next entry of a case: the present, or when that is not later than the last
 * entry (a fast series, a clock that was put back), the last entry's time counted on.
 */
export function nextHlc(last: string | undefined, now: Temporal.Instant): string {
  const time = new Date(now.epochMilliseconds).toISOString();
  if (last === undefined || time > last.slice(0, -5)) return `${time}-0000`;
  const count = Number.parseInt(last.slice(-4), 16) + 1;
  if (count <= LAST_COUNT) return `${last.slice(0, -4)}${count.toString(16).padStart(4, '0')}`;
  const next = new Date(Date.parse(last.slice(0, -5)) + 1).toISOString();
  return `${next}-0000`;
}
