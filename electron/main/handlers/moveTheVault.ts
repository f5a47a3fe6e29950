import { AppError } from '../../../shared/appError.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import type { VaultState } from '../../../shared/ipc/vaultState.ts';
import { translate } from '../../../shared/translate.ts';
import { readMovedFile } from '../../core/storage/vaultFile.ts';
import { finishMove } from '../../core/useCases/commitMove.ts';
import { folderIn, type MoveAnswer, moveVault } from '../../core/useCases/moveVault.ts';
import { chooseFolder } from '../chooseFiles.ts';
import { rememberVault } from '../places.ts';
import { type HandlerParts, windowOf } from './HandlerParts.ts';

/** The new place is noted before, so that a program that is killed in the middle finds the vault. */
async function moveTo(parts: HandlerParts, place: string): Promise<MoveAnswer> {
  const { session, work, places } = parts;
  const { dailyFolder } = places.content;
  const backupFolders = dailyFolder === undefined ? [] : [dailyFolder];
  return await work.run('move', async (onProgress) => {
    const movingTo = folderIn(place, session.folder);
    if (!session.isSample)
      await places.write({ ...places.content, vault: session.folder, movingTo });
    return await session.move((core) => moveVault(core, { place, backupFolders, onProgress }));
  });
}

/** Moves the vault into a new folder inside the one that the person chooses. */
export async function moveTheVault(parts: HandlerParts): Promise<Output<'care.moveVault'>> {
  const { session, settings, places } = parts;
  const title = translate(settings.content.language, 'app/care.choose-move');
  const place = await chooseFolder(windowOf(parts), title);
  if (place === undefined) return { kind: 'cancelled' };
  const { leftAt } = await moveTo(parts, place);
  // It is found at the next start all the same: its new place was noted before.
  const state = await session.state();
  await rememberVault(places, state).catch(ignoreAppError);
  return { kind: 'done', state, ...(leftAt !== undefined && { leftAt }) };
}

function ignoreAppError(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/** Makes the old copy that the window is refused a vault again, and opens it. */
export async function reuseOldCopy({ session, places }: HandlerParts): Promise<VaultState> {
  const state = await session.reuse();
  await rememberVault(places, state);
  return state;
}

/** Opens the vault where it was moved to from the folder that the window is refused, and ends a move that was cut off. */
export async function followMove({ session, places }: HandlerParts): Promise<VaultState> {
  const moved = await readMovedFile(session.folder);
  if (!moved) return await session.state();
  await finishMove(moved);
  const state = await session.switchTo(moved.movedTo);
  await rememberVault(places, state);
  return state;
}
