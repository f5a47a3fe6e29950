import { lstat, rm } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';
import type { Core } from '../createCore.ts';
import { placeFolder, writeFileDurably } from '../storage/durableFile.ts';
import { errnoOf, ignoreFault, isMissing, toWriteError } from '../storage/errno.ts';
import { toJsonBytes } from '../storage/jsonText.ts';
import {
  type MovedFile,
  movedVaultFile,
  readMovedFile,
  VAULT_FILE,
  type VaultFile,
} from '../storage/vaultFile.ts';

/**
 * Where the copy of a vault grows before it gets its name. Of one name, because only who has the vault for himself
 * moves it: what a kill left there is found again.
 */
export const stagingOf = (target: string, vaultId: string): string =>
  `${target}.moving-${vaultId.slice(-8)}`;

/** Whether anything of that name exists, a link that leads nowhere included. Throws what the system says. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Takes a copy away that is of no use, as far as that is to be had. */
export async function clearStaging(staging: string): Promise<void> {
  const clear = () => rm(staging, { recursive: true, force: true });
  await clear().catch(clear).catch(ignoreFault);
}

const writeTo = async ({ vault }: Core, content: VaultFile | MovedFile): Promise<void> =>
  await writeFileDurably(vault.pathOf(VAULT_FILE), toJsonBytes(content), vault.temporaryFolder);

async function writeMark(core: Core, content: VaultFile, movedTo: string): Promise<void> {
  const movedAt = core.clock.now().toString({ smallestUnit: 'millisecond' });
  const movedBy = core.vault.machine.name;
  await writeTo(core, movedVaultFile(content, { movedTo, movedAt, movedBy }));
}

/** Makes the old copy the vault again. Answers whether it surely is one: else the move counts. */
async function takeBack(core: Core, content: VaultFile, staging: string): Promise<boolean> {
  try {
    if (!(await isThere(staging))) return false;
    if (await readMovedFile(core.vault.folder)) await writeTo(core, content);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) && errnoOf(error) === undefined) throw error;
    return false;
  }
}

/**
 * Ends a move by copy of a vault, whose file holds `content`. The old copy gets its mark first, so that there are never
 * two vaults to go on with: from then on the move counts, and `finishMove` does what a kill left undone. Where the copy
 * does not get its name, the mark is taken back and the copy goes. Throws what the system says.
 */
export async function commitMove(
  core: Core,
  content: VaultFile,
  staging: string,
  target: string,
): Promise<void> {
  try {
    await writeMark(core, content, target);
    await placeFolder(staging, target);
  } catch (error) {
    if (await takeBack(core, content, staging)) await clearStaging(staging);
    throw error;
  }
}

/**
 * Gives the whole copy of a vault its name, when the program ended between the mark of the old one and that. Answers
 * whether it did. Throws AppError `disk-full` or `write-failed`.
 */
export async function finishMove({ movedTo, vaultId }: MovedFile): Promise<boolean> {
  const staging = stagingOf(movedTo, vaultId);
  try {
    if ((await isThere(movedTo)) || !(await isThere(staging))) return false;
    await placeFolder(staging, movedTo);
    return true;
  } catch (error) {
    throw toWriteError(movedTo, error);
  }
}
