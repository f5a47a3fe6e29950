import type { Clock, Ids } from '../../../shared/clock.ts';
import { renewDevice } from '../storage/device.ts';
import { writeFileDurably } from '../storage/durableFile.ts';
import { toJsonBytes } from '../storage/jsonText.ts';
import type { Machine } from '../storage/machine.ts';
import { Vault } from '../storage/Vault.ts';
import { newVaultFile, readMovedFile, VAULT_FILE } from '../storage/vaultFile.ts';
import { clearStaging, stagingOf } from './commitMove.ts';

/** The folder that a vault was moved away from, and for whom it is to be a vault again. */
export type ReuseRequest = Readonly<{ folder: string; machine: Machine; clock: Clock; ids: Ids }>;

/**
 * Makes the old copy of a vault that was moved a vault again, when the new place is lost. This computer writes logs of
 * its own there, so that both copies can be merged; a copy that never got its name goes. Does nothing to any other
 * vault. Throws AppError `vault-missing`, `vault-damaged`, `vault-unreadable`, `vault-newer`, `vault-locked`,
 * `disk-full` or `write-failed`.
 */
export async function reuseMovedVault({ folder, machine, clock, ids }: ReuseRequest) {
  const moved = await readMovedFile(folder);
  if (!moved) return;
  const vault = new Vault(folder, moved.vaultId, machine, false);
  await vault.lock.run('Claimfolio', clock, async () => {
    await renewDevice(vault, ids);
    const content = newVaultFile(moved.vaultId, moved.createdAt, moved.sample);
    const path = vault.pathOf(VAULT_FILE);
    await writeFileDurably(path, toJsonBytes(content), vault.temporaryFolder);
    await clearStaging(stagingOf(moved.movedTo, moved.vaultId));
  });
}
