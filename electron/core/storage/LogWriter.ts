import { fdatasync, fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { CaseLog } from './caseLog.ts';
import { FILE_MODE, makeFolder, syncFolder } from './durableFile.ts';
import { errnoOf, ignoreFault, toWriteError } from './errno.ts';
import { stampFrom } from './lookAt.ts';
import { setAside } from './quarantine.ts';
import type { Vault } from './Vault.ts';
import { logPath } from './vaultPaths.ts';

/**
 * A line that failed must not turn up later. A fault that is over by then is tried again. Half a line that stays is
 * found as a torn end; a whole one may count later.
 */
async function takeBack(
  handle: FileHandle,
  path: string,
  { size }: CaseLog,
  isWhole: boolean,
): Promise<void> {
  const again = async () => await (size === 0 ? rm(path, { force: true }) : handle.truncate(size));
  try {
    await again().catch(again);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    if (isWhole) throw new AppError('save-uncertain', { path }, { cause });
  }
}

/** Into the cache of the system, so quickly that waiting for a thread would take longer; only the flush waits. */
function write({ fd }: FileHandle, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    const written = writeSync(fd, bytes, done);
    if (written === 0) throw Object.assign(new Error('Nothing was written'), { code: 'EIO' });
    done += written;
  }
}

function flush({ fd }: FileHandle): Promise<void> {
  return new Promise((resolve, reject) => {
    fdatasync(fd, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

async function writeLine(handle: FileHandle, path: string, log: CaseLog, line: Uint8Array) {
  let isWhole = false;
  try {
    if (log.torn.length > 0) await handle.truncate(log.size);
    write(handle, line);
    isWhole = true;
    await flush(handle);
    if (log.size === 0) await syncFolder(dirname(path));
  } catch (error) {
    await takeBack(handle, path, log, isWhole);
    throw error;
  }
}

/** How many logs stay open for the next line: those of the cases that are being worked on. */
const OPEN = 16;

type OpenLog = Readonly<{ handle: FileHandle; ino: number }>;

/** A log with one more line: its bytes, and what it is known by; undefined when it is not as it was left. */
export type SavedLog = Readonly<{ size: number; stamp: string | undefined }>;

/** What counts is on the disk, or taken back. */
async function close(handle: FileHandle | undefined): Promise<void> {
  await handle?.close().catch(ignoreFault);
}

function statsOf({ fd }: FileHandle): Stats | undefined {
  try {
    return fstatSync(fd);
  } catch (error) {
    return ignoreFault(error);
  }
}

/** Adds lines to the logs of a vault, and keeps the last ones open until the lock is given back. */
export class LogWriter {
  readonly #vault: Vault;
  /** Those that nobody writes to just now, the one used last at the end. */
  readonly #open = new Map<string, OpenLog>();

  constructor(vault: Vault) {
    this.#vault = vault;
    vault.lock.beforeRelease(() => this.#closeAll());
  }

  /**
   * Adds a line to a log: one write, flushed. A torn end is set aside first. Throws AppError `disk-full` or
   * `write-failed`; then the log is as it was. Throws `save-uncertain` when the disk neither flushed the line nor let
   * it be taken back: it may turn up later.
   */
  async append(log: CaseLog, line: string): Promise<SavedLog> {
    const name = logPath(log.caseId, log.device);
    const path = this.#vault.pathOf(name);
    const bytes = Buffer.from(line);
    try {
      if (log.torn.length > 0) await setAside(this.#vault, name, log.torn);
      const handle = await this.#take(path, log);
      try {
        await writeLine(handle, path, log, bytes);
      } catch (error) {
        await close(handle);
        throw error;
      }
      return await this.#keep(path, handle, log.size + bytes.length);
    } catch (error) {
      throw toWriteError(path, error);
    }
  }

  /** A log that was replaced or changed since it was opened is opened anew. */
  async #take(path: string, { size }: CaseLog): Promise<FileHandle> {
    const known = this.#open.get(path);
    const there = statSync(path, { throwIfNoEntry: false });
    this.#open.delete(path);
    if (known && known.ino === there?.ino && there.size === size) return known.handle;
    await close(known?.handle);
    if (!there) await makeFolder(dirname(path));
    return await open(path, 'a', FILE_MODE);
  }

  /** The line is saved, whether or not the file can be looked at then. */
  async #keep(path: string, handle: FileHandle, size: number): Promise<SavedLog> {
    const found = statsOf(handle);
    if (found?.size !== size) {
      await close(handle);
      return { size, stamp: undefined };
    }
    this.#open.set(path, { handle, ino: found.ino });
    const [oldest] = this.#open.keys();
    if (this.#open.size > OPEN && oldest !== undefined) await this.#close(oldest);
    return { size, stamp: stampFrom(found) };
  }

  async #close(path: string): Promise<void> {
    const known = this.#open.get(path);
    this.#open.delete(path);
    await close(known?.handle);
  }

  async #closeAll(): Promise<void> {
    for (const path of [...this.#open.keys()]) await this.#close(path);
  }
}
