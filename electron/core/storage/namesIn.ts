import { readdir } from 'node:fs/promises';
import { isMissing, toVaultError } from './errno.ts';
import type { Vault } from './Vault.ts';

/** The names in a folder of the vault, none when it is not there. Throws AppError `vault-unreadable`. */
export async function namesIn(vault: Vault, folder: string): Promise<readonly string[]> {
  const path = vault.pathOf(folder);
  try {
    return await readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw toVaultError(path, error);
  }
}
