import { join } from 'node:path';
import type { Destination } from '../../shared/destinations/destination.ts';
import type { EvidenceProfile } from '../../shared/proof/evidenceProfile.ts';
import { loadDestinations, loadEvidenceProfiles } from '../core/destinations/loadDestinations.ts';
import { resourcesFolder } from './resourcesFolder.ts';

/** The destination profiles of the program. Throws AppError `program-file-damaged`. */
export const programDestinations = (): Promise<readonly Destination[]> =>
  loadDestinations(join(resourcesFolder(), 'destinations'));

let evidence: Promise<readonly EvidenceProfile[]> | undefined;

/** What is known of the proof that destinations want; read once. */
export const programEvidence = (): Promise<readonly EvidenceProfile[]> => {
  evidence ??= loadEvidenceProfiles(join(resourcesFolder(), 'evidence'));
  return evidence;
};
