import { lstat, realpath, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { rememberCopy } from '../backup/backupRecord.ts';
import { copyVault } from '../backup/copyVault.ts';
import { isWithin } from '../backup/requireOutside.ts';
import type { Core } from '../createCore.ts';
import { makeFolder, placeFolder } from '../storage/durableFile.ts';
import { errnoOf, ignoreFault, toReadError, toWriteError } from '../storage/errno.ts';
import { withVaultLock } from '../storage/lock.ts';
import { namesIn } from '../storage/namesIn.ts';
import { requireEmptyFolder } from '../storage/requireEmptyFolder.ts';
import { Vault } from '../storage/Vault.ts';
import type { OtherLock } from '../storage/VaultLock.ts';
import { readVaultFile, VAULT_FILE } from '../storage/vaultFile.ts';
import { clearStaging, commitMove, isThere, stagingOf } from './commitMove.ts';

/** A lock of another computer that is older was left behind: a change takes seconds. In milliseconds. */
const FORGOTTEN = 60 * 60 * 1000;

/** Where a vault goes. */
export type MoveRequest = Readonly<{
  /** The folder that is to hold the folder of the vault, which keeps its name. */
  place: string;
  /** Folders of backups: the vault must neither lie in one nor around one. */
  backupFolders?: readonly string[];
  onProgress?: OnProgress;
}>;

/** Where a vault went. */
export type MoveAnswer = Readonly<{
  vault: string;
  /** The folder with the old copy, marked as moved; undefined when nothing stayed behind. */
  leftAt?: string;
}>;

/** The folder that a vault has after it was moved into the folder `place`. */
export const folderIn = (place: string, vaultFolder: string): string =>
  join(place, basename(vaultFolder) || 'Claimfolio');

/** What another computer writes at this moment would be missing at the new place. */
function refuseOthers(others: readonly OtherLock[], clock: Clock): void {
  const now = clock.now().epochMilliseconds;
  const busy = others.find(({ since }) => now - Date.parse(since) < FORGOTTEN);
  if (busy) throw new AppError('vault-locked', { owner: `${busy.owner} (${busy.machine})` });
}

async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    throw toReadError(path, error);
  }
}

async function requirePlace({ vault }: Core, request: MoveRequest, target: string): Promise<void> {
  const real = folderIn(await realFolder(request.place), vault.folder);
  if (await isThere(join(target, VAULT_FILE))) throw new AppError('vault-exists', { path: target });
  if (isWithin(await realFolder(vault.folder), real))
    throw new AppError('move-inside-vault', { path: target, vault: vault.folder });
  for (const folder of request.backupFolders ?? []) {
    const backups = await realpath(folder).catch(() => folder);
    if (isWithin(backups, real) || isWithin(real, backups))
      throw new AppError('move-beside-backups', { path: target, folder });
  }
  await requireEmptyFolder(target);
}

/**
 * Whether the folder itself may go. A link would go without what it leads to. And where other computers share the
 * folder, a sync program would delete theirs: they are told by what stays behind.
 */
async function mayRename(vault: Vault): Promise<boolean> {
  if ((await lstat(vault.folder)).isSymbolicLink()) return false;
  const devices = await namesIn(vault, 'devices');
  return devices.every((name) => name === `${vault.machine.fingerprint}.json`);
}

/** Answers false when the system does not let the folder go there as it is: on another disk, or held by a program. */
async function tryRename({ folder, machine }: Vault, target: string): Promise<boolean> {
  try {
    await placeFolder(folder, target);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    if (await isThere(join(folder, VAULT_FILE))) return false;
  }
  // The lock went with the folder; whoever opens the vault now finds none.
  for (const name of ['locks', `cache/tmp-${machine.fingerprint}`]) {
    const clear = () => rm(join(target, name), { recursive: true, force: true, maxRetries: 5 });
    await clear().catch(clear).catch(ignoreFault);
  }
  return true;
}

/** The copy grows under a name of its own until it is whole. */
async function moveByCopy(core: Core, target: string, onProgress: OnProgress): Promise<void> {
  const { vault, clock } = core;
  const staging = stagingOf(target, vault.id);
  const content = await readVaultFile(vault.folder);
  await rm(staging, { recursive: true, force: true });
  try {
    await makeFolder(staging);
    await copyVault(vault, staging, onProgress);
    const madeAt = clock.now().toString({ smallestUnit: 'millisecond' });
    await rememberCopy(new Vault(staging, vault.id, vault.machine, false), {
      ...{ file: vault.folder, madeAt, encrypted: false, isOldVault: true },
    });
  } catch (error) {
    await clearStaging(staging);
    throw error;
  }
  await commitMove(core, content, staging, target);
}

/**
 * Moves a vault into another folder, with nothing changing it meanwhile. On the same disk its folder is renamed, which
 * leaves nothing behind. Else, and where other computers share it, it is copied, every file read back and compared;
 * the copy takes its name when all of it is right, and what stays behind is marked as moved and cannot be opened as a
 * vault any more. When it is refused, the vault is where it was. The core is of no use afterwards: open the vault anew.
 * Throws AppError `vault-read-only`, `vault-locked`, `vault-exists`, `vault-folder-not-empty`, `move-inside-vault`,
 * `move-beside-backups`, `move-not-regular`, `move-vault-changed`, `restore-no-space`, `file-missing`,
 * `file-unreadable`, `disk-full`, `write-failed`, and what `onProgress` throws.
 */
export async function moveVault(core: Core, request: MoveRequest): Promise<MoveAnswer> {
  const { vault, clock, cases } = core;
  const target = folderIn(request.place, vault.folder);
  const move = async (others: readonly OtherLock[]): Promise<MoveAnswer> => {
    try {
      refuseOthers(others, clock);
      await requirePlace(core, request, target);
      await cases.settle();
      await vault.lock.settle();
      if ((await mayRename(vault)) && (await tryRename(vault, target))) return { vault: target };
      await moveByCopy(core, target, request.onProgress ?? (() => undefined));
      return { vault: target, leftAt: vault.folder };
    } catch (error) {
      throw toWriteError(target, error);
    }
  };
  return await withVaultLock(vault, 'Claimfolio', clock, move, { alone: true });
}
