import { constants } from 'node:fs';
import { access, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Clock, Ids } from '../../../shared/clock.ts';
import { isTemporaryName, makeFolder, syncFolder, writeFileDurably } from './durableFile.ts';
import { errnoOf, isMissing, toWriteError } from './errno.ts';
import { toJsonBytes } from './jsonText.ts';
import { type Machine, thisMachine } from './machine.ts';
import { VaultLock } from './VaultLock.ts';
import { newVaultFile, readMovedFile, readVaultFile, VAULT_FILE } from './vaultFile.ts';
import { README_FILE, readmeText } from './vaultReadme.ts';

/** The folders that every vault has from the start; the others are made when they are needed. */
const FOLDERS = ['activity', 'attachments', 'cases'] as const;

/** An open vault: its folder, who it is, and whether and by whom it may be changed. */
export class Vault {
  readonly folder: string;
  readonly id: string;
  readonly machine: Machine;
  /** True when the folder can be read but not written. */
  readonly readOnly: boolean;
  /** True when its cases are invented: whoever shows or prints them says so. */
  readonly isSample: boolean;
  readonly lock: VaultLock;

  constructor(folder: string, id: string, machine: Machine, readOnly: boolean, isSample = false) {
    this.folder = folder;
    this.id = id;
    this.machine = machine;
    this.readOnly = readOnly;
    this.isSample = isSample;
    this.lock = new VaultLock(folder, machine);
  }

  /** The place of a file of the vault, from its name in the vault (with forward slashes). */
  pathOf(name: string): string {
    return join(this.folder, name);
  }

  /** Where files are written before they get their place; emptied when a vault is locked. */
  get temporaryFolder(): string {
    return this.lock.temporaryFolder;
  }

  /** Called before every change. Throws AppError `vault-read-only`; a change outside `withVaultLock` is a bug. */
  requireWritable(): void {
    if (this.readOnly) throw new AppError('vault-read-only', { path: this.folder });
    if (!this.lock.isHeld) throw new Error('The vault is changed outside withVaultLock');
  }
}

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch (error) {
    // A folder that is missing is made by the next change.
    if (isMissing(error)) return true;
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}

/** It may have been moved since it was opened. What else is wrong with the file is no matter of a change. */
async function refuseMoved(folder: string): Promise<void> {
  const moved = await readMovedFile(folder).catch((error) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
  if (moved) await readVaultFile(folder);
}

/**
 * Opens a vault for `machine`. Writes nothing. Throws AppError `vault-missing`, `vault-newer`, `vault-damaged`,
 * `vault-moved` or `vault-unreadable`.
 */
export async function openVault(folder: string, machine: Machine): Promise<Vault> {
  const { vaultId, sample } = await readVaultFile(folder);
  const writable = await Promise.all(
    ['', ...FOLDERS].map((name) => isWritable(join(folder, name))),
  );
  const vault = new Vault(folder, vaultId, machine, !writable.every(Boolean), sample);
  vault.lock.afterTaking(() => refuseMoved(folder));
  return vault;
}

/** What a creation that was cut off may have left; it counts as empty. */
const OWN_NAMES = new Set<string>([...FOLDERS, README_FILE]);

async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  if (names.includes(VAULT_FILE)) throw new AppError('vault-exists', { path: folder });
  if (!names.every((name) => OWN_NAMES.has(name) || isTemporaryName(name)))
    throw new AppError('vault-folder-not-empty', { path: folder });
}

async function isFolderThere(folder: string): Promise<boolean> {
  try {
    const found = await stat(folder);
    if (found.isDirectory()) return true;
    throw new AppError('vault-folder-not-empty', { path: folder });
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function fillFolder(folder: string, clock: Clock, ids: Ids, isSample: boolean) {
  for (const name of (await readdir(folder)).filter(isTemporaryName)) await rm(join(folder, name));
  for (const name of FOLDERS) await makeFolder(join(folder, name));
  await writeFileDurably(join(folder, README_FILE), Buffer.from(readmeText));
  const createdAt = clock.now().toString({ smallestUnit: 'millisecond' });
  const content = newVaultFile(ids.next(), createdAt, isSample);
  await writeFileDurably(join(folder, VAULT_FILE), toJsonBytes(content));
  await syncFolder(dirname(folder));
}

async function removeFilling(folder: string, wasThere: boolean): Promise<void> {
  const names = wasThere ? [VAULT_FILE, README_FILE, ...FOLDERS] : [''];
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * Makes an empty vault in a new or empty folder and opens it, marked as a sample when invented cases come into it.
 * All or nothing: what a failure leaves is removed.
 * Throws AppError `vault-exists`, `vault-folder-not-empty`, `disk-full` or `write-failed`.
 */
export async function createVault(
  folder: string,
  clock: Clock,
  ids: Ids,
  isSample = false,
): Promise<Vault> {
  try {
    const wasThere = await isFolderThere(folder);
    if (wasThere) await requireEmpty(folder);
    try {
      await makeFolder(folder);
      await fillFolder(folder, clock, ids, isSample);
    } catch (error) {
      await removeFilling(folder, wasThere);
      throw error;
    }
  } catch (error) {
    throw toWriteError(folder, error);
  }
  return await openVault(folder, thisMachine());
}
