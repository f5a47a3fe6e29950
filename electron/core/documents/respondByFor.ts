import {
  answerRules,
  type Counting,
  type DisputeFacts,
} from '../../../shared/destinations/countDeadline.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import { destinationFor } from '../../../shared/destinations/destinationFor.ts';
import { type RespondBy, respondByRule } from '../../../shared/destinations/respondBy.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import { loadHolidays } from '../destinations/holidays.ts';
import { findDestination } from '../destinations/loadDestinations.ts';

/** A dispute as far as the day of its answer depends on it. */
export type Claim = Pick<
  Dispute,
  'platform' | 'reason' | 'openedOn' | 'openedAt' | 'destination' | 'respondBy'
>;

/** Says when a claim must be answered, and how that is known. `country` is the buyer's. */
export type RespondByRules = (claim: Claim, country: string | undefined) => RespondBy;

type Place = Pick<Claim, 'platform' | 'reason' | 'destination'>;

/** The profile of the place where a claim is answered: the one named, else the one that fits the platform. */
export function destinationOf(
  destinations: readonly Destination[],
  { platform, destination }: Pick<Claim, 'platform' | 'destination'>,
  country: string | undefined,
): Destination {
  const id = destination ?? destinationFor(destinations, platform, country);
  return findDestination(destinations, id);
}

const isInWorkingDays = (destination: Destination, facts: Pick<DisputeFacts, 'reason'>) =>
  answerRules(destination, facts).some(({ rule }) => /(Business|Working)Days$/.test(rule));

/** What a claim at a destination is counted with. The holidays are read only where working days are counted. */
export async function countingFor(
  destination: Destination,
  { reason }: Pick<Claim, 'reason'>,
  country: string | undefined,
  zone: string,
): Promise<Counting> {
  if (country === undefined || !isInWorkingDays(destination, { reason })) return { zone };
  return { zone, holidays: (await loadHolidays([country]))(country) };
}

/**
 * The rules for claims that are known beforehand, with the holidays that they need; `zone` is the seller's. The
 * seller's own date counts, else the rule of the destination. The answer throws AppError `destination-unknown`.
 */
export async function respondByFor(
  destinations: readonly Destination[],
  zone: string,
  claims: readonly Readonly<{ claim: Place; country: string | undefined }>[],
): Promise<RespondByRules> {
  const isCounted = (claim: Place, country: string | undefined) => {
    const id = claim.destination ?? destinationFor(destinations, claim.platform, country);
    const found = destinations.find((one) => one.id === id);
    return found !== undefined && isInWorkingDays(found, claim);
  };
  const countries = claims.flatMap(({ claim, country }) =>
    country !== undefined && isCounted(claim, country) ? [country] : [],
  );
  const holidays = await loadHolidays(countries);
  return ({ respondBy, destination, ...claim }, country) => {
    const found = destinationOf(destinations, { ...claim, destination }, country);
    if (respondBy !== undefined) return { respondBy, respondByBasis: { kind: 'by-hand' } };
    return respondByRule(found, { ...claim, country }, { zone, holidays: holidays(country) });
  };
}
