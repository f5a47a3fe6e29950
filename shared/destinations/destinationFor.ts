import type { Platform } from '../domain/vocabulary.ts';
import type { Destination } from './destination.ts';

/** The profile used wherever no other is known to fit. */
export const GENERIC_DESTINATION = 'generic';

/** The profile of what is shown to the customer for negotiation. */
export const BUYER_DESTINATION = 'buyer';

/**
 * The id of the destination that fits a platform: the only one that serves it and the buyer's country, or
 * the preferred one of several. `generic` when none or several fit: a wrong profile would cost the case.
 */
export function destinationFor(
  destinations: readonly Destination[],
  platform: Platform,
  country: string | undefined,
): string {
  const fitting = destinations.filter(
    ({ platforms, countries }) =>
      platforms.includes(platform) &&
      (countries === undefined || country === undefined || countries.includes(country)),
  );
  const chosen = fitting.length === 1 ? fitting[0] : fitting.find(({ preferred }) => preferred);
  return chosen?.id ?? GENERIC_DESTINATION;
}
