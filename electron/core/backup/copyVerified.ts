import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { makeFolder, TemporaryFile } from '../storage/durableFile.ts';
import { readWhole, verifyFile } from '../storage/EvidenceStore.ts';

/** How a file is copied. */
export type CopyOptions = Readonly<{
  mode?: number | undefined;
  /** Without it any content is taken; a source of another hash is not put in its place. */
  sha256?: string;
  /** Hears of every piece: how many bytes of the source were read, 0 while the copy is read back. */
  onBytes?: (bytes: number) => void;
}>;

/**
 * Copies a file whole, flushes it, reads the copy back and compares it with what was read, and only then puts it in
 * its place, as old as its source. Answers the hash of what was read. Throws AppError `file-missing`,
 * `file-unreadable`, `file-changed` or `write-failed`, and what the system says.
 */
export async function copyVerified(
  source: string,
  target: string,
  { mode, sha256, onBytes = () => undefined }: CopyOptions = {},
): Promise<string> {
  await makeFolder(dirname(target));
  const { mtime } = await stat(source);
  const file = await TemporaryFile.createIn(dirname(target));
  try {
    const hash = createHash('sha256');
    for await (const chunk of readWhole(source)) {
      onBytes(chunk.length);
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.keepTime(mtime);
    await file.finish(mode);
    const read = hash.digest('hex');
    if (sha256 !== undefined && read !== sha256) return read;
    if ((await verifyFile(file.path, read, () => onBytes(0))) !== 'ok')
      throw new AppError('write-failed', { path: target, detail: 'EIO' });
    await file.place(target);
    return read;
  } finally {
    await file.discard();
  }
}
