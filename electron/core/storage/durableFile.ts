import { createHash, randomBytes } from 'node:crypto';
import {
  chmod,
  constants,
  copyFile,
  type FileHandle,
  mkdir,
  open,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf, isMissing, toWriteError } from './errno.ts';

/** Files of a vault are for their owner alone. */
export const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** Virus scanners and sync clients hold a file for a moment; each wait in milliseconds. */
const RENAME_WAITS = [10, 40, 160, 320];
const RENAME_BLOCKED = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** The SHA-256 of an open file of about `size` bytes, read from its beginning. */
async function hashOf(handle: FileHandle, size: number): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(Math.min(1 << 20, size + 1));
  for (let place = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, place);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
    place += bytesRead;
  }
}

/** Writes every byte: the system may take fewer than it was given, most of all when the disk is nearly full. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done);
    if (bytesWritten === 0) throw Object.assign(new Error('Nothing was written'), { code: 'EIO' });
    done += bytesWritten;
  }
}

/** Flushes the names in a folder to the disk. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network and user-space file systems cannot flush a folder; there is nothing better to do there.
    if (errnoOf(error) !== 'EINVAL' && errnoOf(error) !== 'ENOTSUP') throw error;
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it, for the owner alone, and flushes their names. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await syncFolder(dirname(made));
}

async function renameWithPatience(from: string, to: string): Promise<void> {
  for (const delay of RENAME_WAITS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!RENAME_BLOCKED.has(errnoOf(error) ?? '')) throw error;
      await wait(delay);
    }
  }
  return await rename(from, to);
}

/**
 * Makes a folder in one that is there, and flushes its name: what was moved or deleted is not made again for the sake
 * of a cache. Throws what the system says, `ENOENT` where the outer folder is gone.
 */
export async function makeInnerFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: FOLDER_MODE });
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    return;
  }
  await syncFolder(dirname(folder));
}

/**
 * Gives a folder its place, where none or an empty one may be, and flushes the names. When it throws, the folder is
 * where it was, unless the disk does not let it be put back either.
 */
export async function placeFolder(from: string, to: string): Promise<void> {
  await rmdir(to).catch((error) => {
    if (!isMissing(error)) throw error;
  });
  await renameWithPatience(from, to);
  try {
    for (const parent of new Set([dirname(from), dirname(to)])) await syncFolder(parent);
  } catch (error) {
    // What is told as refused is not there.
    await rename(to, from);
    throw error;
  }
}

const temporaryPath = (folder: string): string =>
  join(folder, `.claimfolio-${randomBytes(8).toString('hex')}.tmp`);

/** True for the name of a file on its way, as a kill may leave one behind. */
export const isTemporaryName = (name: string): boolean =>
  /^\.claimfolio-[0-9a-f]{16}\.tmp$/.test(name);

/**
 * A file on its way: written under a name of its own, flushed, checked, and only then put in its place.
 * Whoever makes one discards it in a `finally`; discarding a placed file does nothing.
 */
export class TemporaryFile {
  readonly path: string;
  readonly #handle: FileHandle;
  #bytes = 0;
  #isOpen = true;
  #isPlaced = false;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.#handle = handle;
  }

  /** Starts a file in `folder` with the content of `source`, copied by the system, which knows the quickest way. */
  static async copyOf(source: string, folder: string): Promise<TemporaryFile> {
    const path = temporaryPath(folder);
    try {
      await copyFile(source, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      // The copy has the rights of its source, which may not allow it to be flushed.
      await chmod(path, FILE_MODE);
      const { size } = await stat(path);
      const file = new TemporaryFile(path, await open(path, 'r+'));
      file.#bytes = size;
      return file;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Starts a file in `folder`, which must be on the same disk as the place it is for. */
  static async createIn(folder: string, mode: number = FILE_MODE): Promise<TemporaryFile> {
    const path = temporaryPath(folder);
    return new TemporaryFile(path, await open(path, 'wx', mode));
  }

  /** The SHA-256 and the size of what is in it, read from its beginning. */
  async digest(): Promise<Readonly<{ sha256: string; bytes: number }>> {
    return { sha256: await hashOf(this.#handle, this.#bytes), bytes: this.#bytes };
  }

  async write(bytes: Uint8Array): Promise<void> {
    await writeAll(this.#handle, bytes);
    this.#bytes += bytes.length;
  }

  /** Lets the file look as old as its source. */
  async keepTime(modified: Date): Promise<void> {
    await this.#handle.utimes(modified, modified);
  }

  /** Flushes and closes the file. A file that is shorter than what was written is an error (`EIO`). */
  async finish(mode?: number): Promise<void> {
    if (mode !== undefined) await this.#handle.chmod(mode);
    await this.#handle.sync();
    const { size } = await this.#handle.stat();
    await this.#close();
    if (size !== this.#bytes)
      throw Object.assign(new Error(`${size} of ${this.#bytes} bytes`), { code: 'EIO' });
  }

  /** Puts the finished file in its place, over an older one, and flushes the name. */
  async place(target: string): Promise<void> {
    await renameWithPatience(this.path, target);
    this.#isPlaced = true;
    await syncFolder(dirname(target));
  }

  /** Removes the file unless it is in its place. */
  async discard(): Promise<void> {
    await this.#close();
    if (!this.#isPlaced) await rm(this.path, { force: true });
  }

  async #close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#handle.close();
  }
}

/**
 * Writes a whole file so that after a crash, a power cut or a full disk either the old or the new one is
 * there, complete. Throws AppError `disk-full` or `write-failed`; then the old file is untouched and nothing
 * is left behind. `temporaryFolder` is the target's own folder unless given.
 */
export async function writeFileDurably(
  path: string,
  bytes: Uint8Array,
  temporaryFolder: string = dirname(path),
): Promise<void> {
  try {
    const file = await TemporaryFile.createIn(temporaryFolder);
    try {
      await file.write(bytes);
      await file.finish();
      await file.place(path);
    } finally {
      await file.discard();
    }
  } catch (error) {
    throw toWriteError(path, error);
  }
}
