import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { countBytes } from '../countBytes.ts';
import { TemporaryFile } from '../storage/durableFile.ts';
import { readWhole } from '../storage/EvidenceStore.ts';
import { toWriteError } from '../storage/errno.ts';
import { Archive } from './Archive.ts';
import { decrypted, encrypted } from './encryption.ts';

/** A file that was written and then read back and found right. */
export type WrittenFile = Readonly<{ file: string; bytes: number; sha256: string }>;

type Hasher = Readonly<{
  chunks: AsyncIterable<Uint8Array>;
  digest: () => string;
  /** How many bytes have run through. */
  bytes: () => number;
}>;

function hashing(chunks: AsyncIterable<Uint8Array>): Hasher {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = async function* () {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  return { chunks: through(), digest: () => hash.digest('hex'), bytes: () => bytes };
}

async function verifyPlain(path: string, onProgress?: OnProgress): Promise<void> {
  const archive = await Archive.open(path);
  try {
    await archive.verify(onProgress);
  } finally {
    archive.close();
  }
}

async function verifyEncrypted(
  path: string,
  passphrase: string,
  sha256: string,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const read = hashing(decrypted(path, readWhole(path), passphrase));
  for await (const chunk of read.chunks) onBytes(chunk.length);
  if (read.digest() !== sha256) throw new AppError('backup-damaged', { file: path, detail: 'age' });
}

/**
 * Writes an archive and reads it back before it takes its name: what is there under that name is whole. Encrypted
 * when there is a passphrase. `onProgress` hears of the reading back. Throws AppError `disk-full`, `write-failed` or `backup-damaged`, and what `chunks`
 * throws; then nothing is left behind and an older file of that name is untouched.
 */
export async function writeBackup(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  passphrase: string | undefined,
  onProgress?: OnProgress,
): Promise<WrittenFile> {
  try {
    const file = await TemporaryFile.createIn(dirname(path));
    try {
      const plain = hashing(chunks);
      const last = hashing(passphrase ? await encrypted(plain.chunks, passphrase) : plain.chunks);
      for await (const chunk of last.chunks) await file.write(chunk);
      await file.finish();
      const onCompared = countBytes(onProgress, 'compare', plain.bytes());
      if (passphrase) await verifyEncrypted(file.path, passphrase, plain.digest(), onCompared);
      else await verifyPlain(file.path, onProgress);
      await file.place(path);
      return { file: path, bytes: last.bytes(), sha256: last.digest() };
    } finally {
      await file.discard();
    }
  } catch (error) {
    throw toWriteError(path, error);
  }
}
