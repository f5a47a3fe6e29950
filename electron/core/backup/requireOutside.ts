import { isAbsolute, relative, sep } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Vault } from '../storage/Vault.ts';

/** True when `path` is `folder` or lies somewhere in it. Looks at the names alone. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

/** Refuses a place inside the vault: a backup there would be lost with it. Throws AppError `backup-inside-vault`. */
export function requireOutside(vault: Vault, path: string): void {
  if (isWithin(vault.folder, path))
    throw new AppError('backup-inside-vault', { path, vault: vault.folder });
}
