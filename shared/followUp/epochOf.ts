import { instantOf, type Moment } from '../domain/moment.ts';

const OFFSET = /^([+-])(\d\d):(\d\d)$/;
const MINUTE = 60_000;

/**
 * Milliseconds since 1970 of a moment; one without a zone is read as UTC. Only for putting things in order. Offsets
 * are reckoned here: a vault holds a million times, and a calendar of zones takes long.
 */
export function epochOf(moment: Moment): number {
  const { local, zone = '+00:00' } = moment;
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (sign === undefined) return instantOf(moment, 'UTC').epochMilliseconds;
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  const wall = Date.parse(local.length === 10 ? `${local}T00:00Z` : `${local}Z`);
  return sign === '+' ? wall - offset : wall + offset;
}

/** What happened last, by its moment; of equal ones the one that stands last. */
export function lastOf<T extends Readonly<{ at: Moment }>>(list: readonly T[]): T | undefined {
  let [last, latest]: [T | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const one of list) {
    const at = epochOf(one.at);
    if (at >= latest) [last, latest] = [one, at];
  }
  return last;
}
