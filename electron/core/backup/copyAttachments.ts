import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, TemporaryFile } from '../storage/durableFile.ts';
import { readWhole, verifyFile } from '../storage/EvidenceStore.ts';
import { isMissing } from '../storage/errno.ts';
import type { Vault } from '../storage/Vault.ts';
import { parseAttachmentPath } from '../storage/vaultPaths.ts';
import type { ArchivedFile } from './manifest.ts';

/** What became of the attachments of a vault in a folder of copies. */
export type CopiedAttachments = Readonly<{
  files: readonly ArchivedFile[];
  /** How many were not there before. */
  added: number;
  /** Those that are not what was attached any more: they are not taken over a good copy. */
  altered: readonly string[];
}>;

/** One copy in a hundred is read again each day, so that all of them are within a few months. */
const isDueOn = (day: number, sha256: string): boolean =>
  Number.parseInt(sha256.slice(0, 8), 16) % 100 === day % 100;

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Copies a file whole and reads the copy back. Answers whether it is what its hash says. */
async function copyVerified(source: string, target: string, sha256: string): Promise<boolean> {
  await makeFolder(dirname(target));
  const file = await TemporaryFile.createIn(dirname(target));
  try {
    for await (const chunk of readWhole(source)) await file.write(chunk);
    await file.finish();
    if ((await verifyFile(file.path, sha256)) !== 'ok') return false;
    await file.place(target);
    return true;
  } finally {
    await file.discard();
  }
}

type Copied = Readonly<{ kind: 'kept' | 'added' | 'altered' | 'missing'; file: ArchivedFile }>;

async function copyOne(vault: Vault, path: string, folder: string, day: number): Promise<Copied> {
  const sha256 = parseAttachmentPath(path) ?? basename(path);
  const [source, target] = [vault.pathOf(path), join(folder, path)];
  const bytes = await sizeOf(source);
  const file = { path, bytes: bytes ?? 0, sha256 };
  if (bytes === undefined) return { kind: 'missing', file };
  const isOld = (await sizeOf(target)) === bytes;
  if (isOld && !isDueOn(day, sha256)) return { kind: 'kept', file };
  if (isOld && (await verifyFile(target, sha256)) === 'ok') return { kind: 'kept', file };
  return { kind: (await copyVerified(source, target, sha256)) ? 'added' : 'altered', file };
}

/**
 * Copies the attachments of a vault into `folder`, each once, read back after it was written. `day` counts the days:
 * it chooses which of the older copies are read again. Throws AppError `file-unreadable`, or what the system says.
 */
export async function copyAttachments(
  vault: Vault,
  paths: readonly string[],
  folder: string,
  day: number,
): Promise<CopiedAttachments> {
  const copied: Copied[] = [];
  for (const path of paths) copied.push(await copyOne(vault, path, folder, day));
  const filesOf = (...kinds: readonly Copied['kind'][]) =>
    copied.filter(({ kind }) => kinds.includes(kind)).map(({ file }) => file);
  return {
    files: filesOf('kept', 'added'),
    added: filesOf('added').length,
    altered: filesOf('altered').map(({ path }) => path),
  };
}
