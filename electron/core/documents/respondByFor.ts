import type { Destination } from '../../../shared/destinations/destination.ts';
import { destinationFor } from '../../../shared/destinations/destinationFor.ts';
import { type RespondBy, respondByRule } from '../../../shared/destinations/respondBy.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import { findDestination } from '../destinations/loadDestinations.ts';

type Claim = Pick<Dispute, 'platform' | 'reason' | 'openedOn' | 'destination' | 'respondBy'>;

/** Says when a claim must be answered, and how that is known. `country` is the buyer's. */
export type RespondByRules = (claim: Claim, country: string | undefined) => RespondBy;

/**
 * The seller's own date counts, else the rule of the destination named, else of the one that fits the platform.
 * The answer throws AppError `destination-unknown`.
 */
export function respondByFor(destinations: readonly Destination[]): RespondByRules {
  return ({ respondBy, destination, ...claim }, country) => {
    const id = destination ?? destinationFor(destinations, claim.platform, country);
    const found = findDestination(destinations, id);
    if (respondBy !== undefined) return { respondBy, respondByBasis: { kind: 'by-hand' } };
    return respondByRule(found, { ...claim, country });
  };
}
