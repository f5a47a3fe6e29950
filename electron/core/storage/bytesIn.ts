import { lstat } from 'node:fs/promises';
import { isMissing, toVaultError } from './errno.ts';
import { mapInFlight } from './mapInFlight.ts';
import type { Vault } from './Vault.ts';

/** How many files are looked at at once. */
const IN_FLIGHT = 8;

async function sizeOf(path: string): Promise<number> {
  try {
    return (await lstat(path)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw toVaultError(path, error);
  }
}

/** How many bytes some files of a vault have now; those that are not there have none. Throws AppError `vault-unreadable`. */
export async function bytesIn(vault: Vault, paths: readonly string[]): Promise<number> {
  const sizes = await mapInFlight(paths, IN_FLIGHT, (path) => sizeOf(vault.pathOf(path)));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
