import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../shared/clock.ts';

/**
 * The computer's clock and zone, or a clock that stands still at `fixedNow` (an ISO 8601 instant) for tests
 * and reproducible exports. Throws a RangeError when `fixedNow` is not an instant.
 */
export function systemClock(fixedNow?: string): Clock {
  const zone = Temporal.Now.timeZoneId();
  if (fixedNow === undefined) return { now: () => Temporal.Now.instant(), zone };
  const fixed = Temporal.Instant.from(fixedNow);
  return { now: () => fixed, zone };
}
