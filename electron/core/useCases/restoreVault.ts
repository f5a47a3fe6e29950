import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Clock, Ids } from '../../../shared/clock.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { Archive } from '../backup/Archive.ts';
import { decrypted, ENCRYPTED_ENDING } from '../backup/encryption.ts';
import type { Manifest } from '../backup/manifest.ts';
import { unpack } from '../backup/unpack.ts';
import { countBytes } from '../countBytes.ts';
import { renewDevice } from '../storage/device.ts';
import { makeFolder, placeFolder, TemporaryFile } from '../storage/durableFile.ts';
import { readWhole } from '../storage/EvidenceStore.ts';
import { ignoreFault, toReadError, toWriteError } from '../storage/errno.ts';
import { withVaultLock } from '../storage/lock.ts';
import type { Machine } from '../storage/machine.ts';
import { requireEmptyFolder } from '../storage/requireEmptyFolder.ts';
import { openVault } from '../storage/Vault.ts';

/** A backup and the new or empty folder that its vault goes to. */
export type RestoreRequest = Readonly<{
  file: string;
  folder: string;
  passphrase?: string | undefined;
  machine: Machine;
  clock: Clock;
  ids: Ids;
  onProgress?: OnProgress | undefined;
}>;

/** What was restored. */
export type RestoreAnswer = Pick<Manifest, 'cases' | 'attachments' | 'madeAt'> &
  Readonly<{ vault: string }>;

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    throw toReadError(file, error);
  }
}

async function decryptInto(
  folder: string,
  { file, onProgress }: RestoreRequest,
  passphrase: string,
): Promise<string> {
  const path = join(folder, `${randomBytes(8).toString('hex')}.zip`);
  const plain = await TemporaryFile.createIn(folder);
  try {
    const onBytes = countBytes(onProgress, 'decrypt', await sizeOf(file));
    for await (const chunk of decrypted(file, readWhole(file), passphrase)) {
      onBytes(chunk.length);
      await plain.write(chunk);
    }
    await plain.finish();
    await plain.place(path);
  } finally {
    await plain.discard();
  }
  return path;
}

async function openArchive(request: RestoreRequest, staging: string): Promise<Archive> {
  const { file, passphrase } = request;
  if (!file.endsWith(ENCRYPTED_ENDING)) return await Archive.open(file);
  if (!passphrase) throw new AppError('backup-passphrase-missing', { file });
  return await Archive.open(await decryptInto(staging, request, passphrase));
}

/**
 * Opens what was unpacked as the vault it is going to be, and lets this computer write logs of its own there. The lock
 * that this took is not to be found at the new place.
 */
async function tryOut(folder: string, { machine, clock, ids }: RestoreRequest): Promise<void> {
  const vault = await openVault(folder, machine);
  await withVaultLock(vault, 'Claimfolio', clock, () => renewDevice(vault, ids));
  for (const name of ['locks', 'cache'])
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
}

async function restoreInto(staging: string, request: RestoreRequest): Promise<Manifest> {
  const archive = await openArchive(request, staging);
  try {
    const { manifest } = archive;
    if (manifest.kind === 'case') throw new AppError('backup-of-case', { file: request.file });
    const unpacked = join(staging, 'vault');
    await makeFolder(unpacked);
    const beside = dirname(resolve(request.file));
    await unpack(archive, unpacked, beside, request.onProgress);
    await tryOut(unpacked, request);
    await placeFolder(unpacked, request.folder);
    return manifest;
  } finally {
    archive.close();
  }
}

/**
 * Makes a vault of a backup in a new or empty folder. It is unpacked beside that folder, every file compared with its
 * hash, and takes its name only when all of it is right: a backup that is not whole changes nothing. Throws AppError
 * `vault-folder-not-empty`, `backup-damaged`, `backup-unsafe`, `backup-foreign`, `backup-newer`, `backup-of-case`,
 * `backup-passphrase-missing`, `backup-passphrase-wrong`, `restore-no-space`, `disk-full`,
 * `write-failed`, and what `onProgress` throws.
 */
export async function restoreVault(request: RestoreRequest): Promise<RestoreAnswer> {
  const { folder } = request;
  try {
    await requireEmptyFolder(folder);
    await makeFolder(dirname(folder));
    const staging = await mkdtemp(join(dirname(folder), `.${basename(folder)}-restoring-`));
    try {
      const { cases, attachments, madeAt } = await restoreInto(staging, request);
      return { cases, attachments, madeAt, vault: folder };
    } finally {
      const clear = () => rm(staging, { recursive: true, force: true });
      await clear().catch(clear).catch(ignoreFault);
    }
  } catch (error) {
    throw toWriteError(folder, error);
  }
}
