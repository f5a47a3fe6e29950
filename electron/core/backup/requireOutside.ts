import { isAbsolute, relative, sep } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Vault } from '../storage/Vault.ts';

/** Refuses a place inside the vault: a backup there would be lost with it. Throws AppError `backup-inside-vault`. */
export function requireOutside(vault: Vault, path: string): void {
  const way = relative(vault.folder, path);
  if (!isAbsolute(way) && way.split(sep)[0] !== '..')
    throw new AppError('backup-inside-vault', { path, vault: vault.folder });
}
