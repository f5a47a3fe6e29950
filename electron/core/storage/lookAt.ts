import { type Stats, statSync } from 'node:fs';
import { toReadError } from './errno.ts';
import type { Vault } from './Vault.ts';

/**
 * What the system says about a file of a vault, or undefined when there is none. A look is so quick that waiting for
 * it would take longer. Throws AppError `file-unreadable`.
 */
export function lookAt(vault: Vault, path: string): Stats | undefined {
  try {
    return statSync(vault.pathOf(path), { throwIfNoEntry: false });
  } catch (error) {
    throw toReadError(path, error);
  }
}

/** What tells one state of a file from another without reading it. */
export const stampFrom = ({ size, mtimeMs, ino }: Stats): string =>
  `${size}.${Math.round(mtimeMs * 1000)}.${ino}`;

/**
 * What tells one state of a file from another without reading it, or undefined when there is no such file. Throws
 * AppError `file-unreadable`.
 */
export function stampOf(vault: Vault, path: string): string | undefined {
  const found = lookAt(vault, path);
  return found && stampFrom(found);
}
