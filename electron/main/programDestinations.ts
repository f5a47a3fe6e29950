import { join } from 'node:path';
import type { Destination } from '../../shared/destinations/destination.ts';
import type { EvidenceProfile } from '../../shared/proof/evidenceProfile.ts';
import { correctedDestinations } from '../core/destinations/correctedDestinations.ts';
import { loadDestinations, loadEvidenceProfiles } from '../core/destinations/loadDestinations.ts';
import type { Vault } from '../core/storage/Vault.ts';
import { resourcesFolder } from './resourcesFolder.ts';

/**
 * The destination profiles of the program; with a vault, as the seller corrected them there. Files that do not read are
 * told by `profiles.read`. Throws AppError `program-file-damaged`.
 */
export async function programDestinations(vault?: Vault): Promise<readonly Destination[]> {
  const shipped = await loadDestinations(join(resourcesFolder(), 'destinations'));
  return vault ? (await correctedDestinations(shipped, vault)).destinations : shipped;
}

let evidence: Promise<readonly EvidenceProfile[]> | undefined;

/** What is known of the proof that destinations want; read once. */
export const programEvidence = (): Promise<readonly EvidenceProfile[]> => {
  evidence ??= loadEvidenceProfiles(join(resourcesFolder(), 'evidence'));
  return evidence;
};
