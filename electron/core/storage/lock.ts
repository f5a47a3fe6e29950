import { AppError } from '../../../shared/appError.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Vault } from './Vault.ts';
import type { OtherLock } from './VaultLock.ts';

/**
 * Runs a change of the vault, alone on this computer. `owner` names the program to whoever has to wait.
 * Waits up to five seconds. `work` gets the locks of other computers, which are only worth a warning. With `alone`
 * nothing else in this process changes the vault either; what begins meanwhile waits. That is never asked for within
 * another such change.
 * Throws AppError `vault-read-only`, `vault-locked`, `vault-moved`, `vault-missing`, `disk-full` or `write-failed` before `work` starts.
 */
export async function withVaultLock<T>(
  vault: Vault,
  owner: string,
  clock: Clock,
  work: (others: readonly OtherLock[]) => Promise<T>,
  { alone = false }: Readonly<{ alone?: boolean }> = {},
): Promise<T> {
  if (vault.readOnly) throw new AppError('vault-read-only', { path: vault.folder });
  const { lock } = vault;
  const told = async () => await work(await lock.others());
  return await (alone ? lock.runAlone(owner, clock, told) : lock.run(owner, clock, told));
}
