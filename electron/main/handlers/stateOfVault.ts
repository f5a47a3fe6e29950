import { AppError } from '../../../shared/appError.ts';
import type { VaultState } from '../../../shared/ipc/vaultState.ts';
import { rememberVault } from '../places.ts';
import type { HandlerParts } from './HandlerParts.ts';

/**
 * Whether there is a vault to show. One that is opened is noted, so that it can be told lost, and not offered to be
 * made anew, when its folder is not there the next time.
 */
export async function stateOfVault({
  session,
  places,
  isVaultNamed,
}: Pick<HandlerParts, 'session' | 'places' | 'isVaultNamed'>): Promise<VaultState> {
  const state = await session.state();
  const isKnown = places.content.vault === state.folder;
  if (state.kind === 'none' && isKnown) return { ...state, isLost: true };
  if (!isKnown && !isVaultNamed) await rememberVault(places, state).catch(ignoreAppError);
  return state;
}

/** Whoever can open the vault must get it: it is noted the next time. */
function ignoreAppError(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}
