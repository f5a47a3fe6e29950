import { createHash, hash, randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { isTemporaryName, makeFolder, TemporaryFile } from './durableFile.ts';
import { ignoreFault, toReadError, toWriteError } from './errno.ts';
import { mediaExtension } from './mediaExtension.ts';
import { namesIn } from './namesIn.ts';
import { SerialQueue } from './SerialQueue.ts';
import type { Vault } from './Vault.ts';
import { attachmentPath, THUMBNAILS } from './vaultPaths.ts';

const CHUNK = 1 << 20;
/** An attachment is never written again. */
const READ_ONLY = 0o400;

/** A file in the vault. `known` when its bytes were there before. */
export type StoredFile = Readonly<{ sha256: string; bytes: number; known: boolean }>;

/** What became of an attachment since it was added. */
export type AttachmentState = 'ok' | 'missing' | 'altered';

/** A small file gets a small buffer: many large ones for nothing keep the collector of garbage busy. */
async function* chunksOf(handle: FileHandle, size: bigint): AsyncGenerator<Uint8Array> {
  const length = Math.min(CHUNK, Number(size) + 1);
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The bytes of a file as one read sees them. Throws AppError `file-missing`, `file-unreadable` or `file-changed`. */
export async function* readWhole(path: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      const before = await handle.stat({ bigint: true });
      yield* chunksOf(handle, before.size);
      const after = await handle.stat({ bigint: true });
      if (before.size !== after.size || before.mtimeNs !== after.mtimeNs)
        throw new AppError('file-changed', { file: path });
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw toReadError(path, error);
  }
}

/**
 * Reads an attachment and compares it with the hash that names it. `onBytes` hears of every piece that was read; what
 * it throws ends the reading. Throws AppError `file-unreadable` or `file-changed`.
 */
export async function verifyFile(
  path: string,
  sha256: string,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<AttachmentState> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of readWhole(path)) {
      onBytes(chunk.length);
      digest.update(chunk);
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-missing') return 'missing';
    throw error;
  }
  return digest.digest('hex') === sha256 ? 'ok' : 'altered';
}

/** Copies a file whole. Throws AppError `file-missing`, `file-unreadable` or `file-changed`, and what the disk says. */
async function copyWhole(source: string, folder: string): Promise<TemporaryFile> {
  const before = await statSource(source);
  const file = await TemporaryFile.copyOf(source, folder);
  const after = await statSource(source);
  if (before.size === after.size && before.mtimeNs === after.mtimeNs) return file;
  await file.discard();
  throw new AppError('file-changed', { file: source });
}

/** Opened, not only looked at: what may not be read is said before anything is copied. */
async function statSource(path: string) {
  try {
    const handle = await open(path, 'r');
    try {
      return await handle.stat({ bigint: true });
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw toReadError(path, error);
  }
}

/** The attached files of one vault, named by their content. They are copied in once and never altered. */
export class EvidenceStore {
  readonly #vault: Vault;
  readonly #queue = new SerialQueue();

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /**
   * Copies a file into the vault and hashes the copy. The caller holds the vault's lock. Throws AppError
   * `vault-read-only`, `file-missing`, `file-unreadable`, `file-changed`, `disk-full` or `write-failed`; then
   * nothing is left behind.
   */
  async add(sourcePath: string, mediaType: string): Promise<StoredFile> {
    this.#vault.requireWritable();
    try {
      const file = await copyWhole(sourcePath, this.#vault.temporaryFolder);
      try {
        const { sha256, bytes } = await file.digest();
        const path = this.pathOf(sha256, mediaType);
        const known = await this.#queue.run(path, () => this.#place(file, sha256, path));
        return { sha256, bytes, known };
      } finally {
        await file.discard();
      }
    } catch (error) {
      throw toWriteError(this.#vault.pathOf('attachments'), error);
    }
  }

  /** Puts bytes that hash to `sha256` back under the path of their attachment; other bytes are not taken. */
  async putBack(path: string, sha256: string, bytes: Uint8Array): Promise<void> {
    if (hash('sha256', bytes) !== sha256) return;
    const place = this.#vault.pathOf(path);
    try {
      await makeFolder(dirname(place));
      const file = await TemporaryFile.createIn(this.#vault.temporaryFolder);
      try {
        await file.write(bytes);
        await this.#place(file, sha256, place);
      } finally {
        await file.discard().catch(ignoreFault);
      }
    } catch (error) {
      throw toWriteError(place, error);
    }
  }

  /** Where a file lies, or would lie. */
  pathOf(sha256: string, mediaType: string): string {
    return this.#vault.pathOf(attachmentPath(sha256, mediaExtension(mediaType)));
  }

  /** Reads a file again and compares it with its hash. Throws AppError `file-unreadable` or `file-changed`. */
  async verify(sha256: string, mediaType: string): Promise<AttachmentState> {
    return await verifyFile(this.pathOf(sha256, mediaType), sha256);
  }

  /**
   * Removes a file for good, with what was made of it. The caller knows that no case needs it any more. The file goes
   * first: whoever is making a thumbnail of it looks for it again afterwards. A file on its way among the thumbnails
   * may be one of this file.
   */
  async remove(sha256: string): Promise<void> {
    this.#vault.requireWritable();
    for (const folder of [`attachments/${sha256.slice(0, 2)}`, THUMBNAILS, 'quarantine'])
      for (const name of await namesIn(this.#vault, folder))
        if (name.includes(sha256) || (folder === THUMBNAILS && isTemporaryName(name)))
          await rm(this.#vault.pathOf(`${folder}/${name}`), { force: true, maxRetries: 5 });
  }

  /** Answers whether the same file was there before. One that was altered since is set aside and replaced. */
  async #place(file: TemporaryFile, sha256: string, path: string): Promise<boolean> {
    const found = await verifyFile(path, sha256);
    if (found === 'ok') return true;
    await file.finish(READ_ONLY);
    await makeFolder(dirname(path));
    if (found === 'altered') {
      await makeFolder(this.#vault.pathOf('quarantine'));
      await rename(
        path,
        this.#vault.pathOf(
          `quarantine/altered-${randomBytes(4).toString('hex')}-${basename(path)}`,
        ),
      );
    }
    await file.place(path);
    return false;
  }
}
