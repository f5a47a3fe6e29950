import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, type ErrorData } from '../../../shared/appError.ts';
import { LARGEST_HANDED } from '../../../shared/ipc/channels.ts';
import type { AttachTarget, HandedFile } from '../../../shared/ipc/evidence.ts';
import type { Core } from '../createCore.ts';
import { handedName, pastedName } from '../evidence/handedName.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { makeFolder, writeFileDurably } from '../storage/durableFile.ts';
import { toWriteError } from '../storage/errno.ts';
import { withVaultLock } from '../storage/lock.ts';
import { type AttachAnswer, type AttachProgress, attachEvidence } from './attachEvidence.ts';

/** Where a file lies, or why it cannot be had. */
type Placed = string | (Readonly<{ file: string }> & ErrorData);

const refused = ({ code, params }: AppError, file: string): Placed => ({ file, code, params });

/** Writes bytes under their own name into a folder of their own, because names come again. */
async function writeBytes(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const own = join(folder, randomBytes(4).toString('hex'));
  const path = join(own, name);
  try {
    await makeFolder(own);
  } catch (error) {
    throw toWriteError(own, error);
  }
  await writeFileDurably(path, bytes);
  return path;
}

async function place({ clock }: Core, folder: string, handed: HandedFile): Promise<Placed> {
  if (handed.kind === 'path') return handed.path;
  const file = handedName(handed.name);
  if (handed.kind === 'too-large') {
    const { bytes } = handed;
    return refused(new AppError('file-too-large', { file, bytes, max: LARGEST_HANDED }), file);
  }
  if (handed.kind === 'unreadable')
    return refused(new AppError('file-unreadable', { file, detail: 'ENOENT' }), file);
  const name = handed.isPasted ? pastedName(handed.name, clock) : file;
  return await writeBytes(folder, name, handed.bytes);
}

/**
 * Attaches files as the window hands them over: by path, or by their bytes when they have none. Bytes lie in the vault's
 * temporary folder meanwhile, which whoever takes the lock empties: so it is held until the end. Throws as
 * `attachEvidence`, and AppError `disk-full` or `write-failed` when the bytes cannot be kept; then nothing is attached.
 */
export async function attachHanded(
  core: Core,
  photos: PhotoTool,
  { caseId, kind }: AttachTarget,
  files: readonly HandedFile[],
  onProgress?: (progress: AttachProgress) => void,
): Promise<AttachAnswer> {
  const { vault, clock } = core;
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const folder = join(vault.temporaryFolder, `handed-${randomBytes(4).toString('hex')}`);
    try {
      const placed: Placed[] = [];
      for (const file of files) placed.push(await place(core, folder, file));
      const paths = placed.filter((one) => typeof one === 'string');
      const answer = await attachEvidence(core, photos, { caseId, paths, kind }, onProgress);
      const missing = placed.filter((one) => typeof one !== 'string');
      return { ...answer, refused: [...missing, ...answer.refused] };
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
