import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import {
  type Destination,
  ShippedDestinationSchema,
} from '../../../shared/destinations/destination.ts';
import {
  BUYER_DESTINATION,
  GENERIC_DESTINATION,
} from '../../../shared/destinations/destinationFor.ts';
import {
  type EvidenceProfile,
  EvidenceProfileSchema,
} from '../../../shared/proof/evidenceProfile.ts';
import { type ReadProfiles, readProfiles } from './readProfiles.ts';

/** The destination profiles of a folder, and which of them were refused. */
export const readDestinations = (folder: string): Promise<ReadProfiles<Destination>> =>
  readProfiles<Destination>(folder, ShippedDestinationSchema);

/**
 * The destination profiles of the program, by id, from its folder `resources/destinations`. One that does not read is
 * left out, as `readDestinations` tells.
 *
 * @throws AppError `program-file-damaged` when a profile does not read that all others rest on.
 */
export async function loadDestinations(folder: string): Promise<readonly Destination[]> {
  const { profiles, refused } = await readDestinations(folder);
  const needed = [GENERIC_DESTINATION, BUYER_DESTINATION].map((id) => join(folder, `${id}.json`));
  const lost = refused.find(({ params: { file } }) => needed.some((one) => one === file));
  if (lost) throw new AppError(lost.code, lost.params);
  return profiles;
}

/** What is known of the proof that each destination wants, and which files were refused. */
export const readEvidenceProfiles = (folder: string): Promise<ReadProfiles<EvidenceProfile>> =>
  readProfiles<EvidenceProfile>(folder, EvidenceProfileSchema);

/**
 * What is known of the proof that each destination wants, from the folder `resources/evidence`. One that does not read
 * is left out; what it says is then unknown.
 */
export async function loadEvidenceProfiles(folder: string): Promise<readonly EvidenceProfile[]> {
  const { profiles } = await readEvidenceProfiles(folder);
  return profiles;
}

/** The profile of an id. Throws AppError `destination-unknown`. */
export function findDestination(destinations: readonly Destination[], id: string): Destination {
  const destination = destinations.find((candidate) => candidate.id === id);
  if (destination) return destination;
  throw new AppError('destination-unknown', { id });
}
