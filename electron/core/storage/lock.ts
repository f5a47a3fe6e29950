import { AppError } from '../../../shared/appError.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Vault } from './Vault.ts';
import type { OtherLock } from './VaultLock.ts';

/**
 * Runs a change of the vault, alone on this computer. `owner` names the program to whoever has to wait.
 * Waits up to five seconds. `work` gets the locks of other computers, which are only worth a warning.
 * Throws AppError `vault-read-only`, `vault-locked`, `vault-moved`, `vault-missing`, `disk-full` or `write-failed` before `work` starts.
 */
export async function withVaultLock<T>(
  vault: Vault,
  owner: string,
  clock: Clock,
  work: (others: readonly OtherLock[]) => Promise<T>,
): Promise<T> {
  if (vault.readOnly) throw new AppError('vault-read-only', { path: vault.folder });
  return await vault.lock.run(owner, clock, async () => await work(await vault.lock.others()));
}

/**
 * Like `withVaultLock`, when nothing else in this process changes the vault; what begins meanwhile waits. Never called
 * within `withVaultLock`.
 */
export async function withVaultAlone<T>(
  vault: Vault,
  owner: string,
  clock: Clock,
  work: (others: readonly OtherLock[]) => Promise<T>,
): Promise<T> {
  if (vault.readOnly) throw new AppError('vault-read-only', { path: vault.folder });
  return await vault.lock.runAlone(owner, clock, async () => await work(await vault.lock.others()));
}
