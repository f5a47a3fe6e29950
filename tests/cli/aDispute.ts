import { join } from 'node:path';
import { writePhoto } from '../builders/writePhoto.ts';
import { aVaultWithCase } from './aVault.ts';
import { claimfolio } from './claimfolio.ts';

/** A vault whose one case has a dispute and three photos; the id of the dispute, and the evidence items. */
export async function aDisputeWithPhotos() {
  const made = await aVaultWithCase();
  for (const seed of [1, 2, 3])
    await writePhoto(join(made.folder, `packing ${seed}.jpg`), { width: 640, height: 480, seed });
  const names = [1, 2, 3].map((seed) => join(made.folder, `packing ${seed}.jpg`));
  await claimfolio(['attach', made.id, ...names], made);
  const shown = JSON.parse((await claimfolio(['case', 'show', made.id], made)).stdout);
  return { ...made, dispute: String(shown.disputes[0].id), items: shown.evidence };
}
