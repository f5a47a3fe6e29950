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
