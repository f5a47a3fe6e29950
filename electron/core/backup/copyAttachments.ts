import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { verifyFile } from '../storage/EvidenceStore.ts';
import { isMissing } from '../storage/errno.ts';
import type { Vault } from '../storage/Vault.ts';
import { parseAttachmentPath } from '../storage/vaultPaths.ts';
import { copyVerified } from './copyVerified.ts';
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

type Copied = Readonly<{ kind: 'kept' | 'added' | 'altered' | 'missing'; file: ArchivedFile }>;

/** Where attachments are copied to, which of the older copies are read again, and who hears of the bytes done. */
type Copying = Readonly<{ folder: string; day: number; onBytes?: (bytes: number) => void }>;

async function copyOne(
  vault: Vault,
  path: string,
  { folder, day, onBytes = () => undefined }: Copying,
): Promise<Copied> {
  const sha256 = parseAttachmentPath(path) ?? basename(path);
  const [source, target] = [vault.pathOf(path), join(folder, path)];
  const bytes = await sizeOf(source);
  const file = { path, bytes: bytes ?? 0, sha256 };
  if (bytes === undefined) return { kind: 'missing', file };
  const isOld = (await sizeOf(target)) === bytes;
  const isDue = isDueOn(day, sha256);
  if (isOld && (!isDue || (await verifyFile(target, sha256, () => onBytes(0))) === 'ok')) {
    onBytes(bytes);
    return { kind: 'kept', file };
  }
  const isRight = (await copyVerified(source, target, { sha256, onBytes })) === sha256;
  return { kind: isRight ? 'added' : 'altered', file };
}

/**
 * Copies the attachments of a vault into a folder, each once, read back after it was written. `day` counts the days:
 * it chooses which of the older copies are read again. Throws AppError `file-unreadable`, or what the system says.
 */
export async function copyAttachments(
  vault: Vault,
  paths: readonly string[],
  copying: Copying,
): Promise<CopiedAttachments> {
  const copied: Copied[] = [];
  for (const path of paths) copied.push(await copyOne(vault, path, copying));
  const filesOf = (...kinds: readonly Copied['kind'][]) =>
    copied.filter(({ kind }) => kinds.includes(kind)).map(({ file }) => file);
  return {
    files: filesOf('kept', 'added'),
    added: filesOf('added').length,
    altered: filesOf('altered').map(({ path }) => path),
  };
}
