import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Clock, Ids } from '../../../shared/clock.ts';
import { writeFileDurably } from './durableFile.ts';
import { isMissing } from './errno.ts';
import { toJsonBytes } from './jsonText.ts';
import { withVaultLock } from './lock.ts';
import type { Machine } from './machine.ts';
import type { Problem } from './problem.ts';
import { setAside } from './quarantine.ts';
import { Vault } from './Vault.ts';
import { newVaultFile, readVaultFile, VAULT_FILE } from './vaultFile.ts';

/** Whose vault it is to be repaired, and for whom. */
export type VaultFileParts = Readonly<{ folder: string; machine: Machine; clock: Clock; ids: Ids }>;

async function isVaultFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(join(folder, 'activity'))).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function writeAnew({ folder, machine, clock, ids }: VaultFileParts): Promise<void> {
  const id = ids.next();
  const vault = new Vault(folder, id, machine, false);
  await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const path = vault.pathOf(VAULT_FILE);
    const found = await readFile(path).catch((error) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (found) await setAside(vault, VAULT_FILE, found);
    const createdAt = clock.now().toString({ smallestUnit: 'millisecond' });
    await writeFileDurably(path, toJsonBytes(newVaultFile(id, createdAt)), vault.temporaryFolder);
  });
}

/**
 * Writes `vault.json` anew when it is damaged or gone and the folder holds the logs of a vault. Answers what was
 * repaired. Throws AppError `vault-missing`, `vault-newer`, `vault-unreadable`, `vault-locked`, `disk-full` or
 * `write-failed`.
 */
export async function repairVaultFile(parts: VaultFileParts): Promise<readonly Problem[]> {
  try {
    await readVaultFile(parts.folder);
    return [];
  } catch (error) {
    const isMendable =
      error instanceof AppError &&
      (error.code === 'vault-damaged' || error.code === 'vault-missing');
    if (!isMendable || !(await isVaultFolder(parts.folder))) throw error;
    await writeAnew(parts);
    return [{ code: 'repaired-vault-file', params: { file: VAULT_FILE }, path: VAULT_FILE }];
  }
}
