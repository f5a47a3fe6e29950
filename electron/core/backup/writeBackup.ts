import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { TemporaryFile } from '../storage/durableFile.ts';
import { readWhole } from '../storage/EvidenceStore.ts';
import { toWriteError } from '../storage/errno.ts';
import { Archive } from './Archive.ts';
import { decrypted, encrypted } from './encryption.ts';

/** A file that was written and then read back and found right. */
export type WrittenFile = Readonly<{ file: string; bytes: number; sha256: string }>;

type Hasher = Readonly<{ chunks: AsyncIterable<Uint8Array>; digest: () => string }>;

function hashing(chunks: AsyncIterable<Uint8Array>): Hasher {
  const hash = createHash('sha256');
  const through = async function* () {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  return { chunks: through(), digest: () => hash.digest('hex') };
}

async function verifyPlain(path: string): Promise<void> {
  const archive = await Archive.open(path);
  try {
    await archive.verify();
  } finally {
    archive.close();
  }
}

async function verifyEncrypted(path: string, passphrase: string, sha256: string): Promise<void> {
  const read = hashing(decrypted(path, readWhole(path), passphrase));
  for await (const chunk of read.chunks) void chunk;
  if (read.digest() !== sha256) throw new AppError('backup-damaged', { file: path, detail: 'age' });
}

/**
 * Writes an archive and reads it back before it takes its name: what is there under that name is whole. Encrypted
 * when there is a passphrase. Throws AppError `disk-full`, `write-failed` or `backup-damaged`, and what `chunks`
 * throws; then nothing is left behind and an older file of that name is untouched.
 */
export async function writeBackup(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  passphrase: string | undefined,
): Promise<WrittenFile> {
  try {
    const file = await TemporaryFile.createIn(dirname(path));
    try {
      const plain = hashing(chunks);
      const last = hashing(passphrase ? await encrypted(plain.chunks, passphrase) : plain.chunks);
      let bytes = 0;
      for await (const chunk of last.chunks) {
        await file.write(chunk);
        bytes += chunk.length;
      }
      await file.finish();
      if (passphrase) await verifyEncrypted(file.path, passphrase, plain.digest());
      else await verifyPlain(file.path);
      await file.place(path);
      return { file: path, bytes, sha256: last.digest() };
    } finally {
      await file.discard();
    }
  } catch (error) {
    throw toWriteError(path, error);
  }
}
