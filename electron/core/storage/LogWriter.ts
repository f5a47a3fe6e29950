import { fstatSync, statSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { CaseLog } from './caseLog.ts';
import { FILE_MODE, makeFolder, syncFolder, writeAll } from './durableFile.ts';
import { errnoOf, ignoreFault, toWriteError } from './errno.ts';
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

async function writeLine(handle: FileHandle, path: string, log: CaseLog, line: string) {
  let isWhole = false;
  try {
    if (log.torn.length > 0) await handle.truncate(log.size);
    await writeAll(handle, Buffer.from(line));
    isWhole = true;
    await handle.datasync();
    if (log.size === 0) await syncFolder(dirname(path));
  } catch (error) {
    await takeBack(handle, path, log, isWhole);
    throw error;
  }
}

/** How many logs stay open for the next line: those of the cases that are being worked on. */
const OPEN = 16;

type OpenLog = Readonly<{ handle: FileHandle; ino: number }>;

/** Adds lines to the logs of a vault, and keeps the last ones open until the lock is given back. */
export class LogWriter {
  readonly #vault: Vault;
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
  async append(log: CaseLog, line: string): Promise<void> {
    const name = logPath(log.caseId, log.device);
    const path = this.#vault.pathOf(name);
    try {
      if (log.torn.length > 0) await setAside(this.#vault, name, log.torn);
      const handle = await this.#handleOf(path, log);
      try {
        await writeLine(handle, path, log, line);
      } catch (error) {
        await this.#close(path);
        throw error;
      }
    } catch (error) {
      throw toWriteError(path, error);
    }
  }

  /** A log that was replaced or changed since it was opened is opened anew. */
  async #handleOf(path: string, { size }: CaseLog): Promise<FileHandle> {
    const known = this.#open.get(path);
    const there = statSync(path, { throwIfNoEntry: false });
    if (known && known.ino === there?.ino && there.size === size) return known.handle;
    await this.#close(path);
    if (!there) await makeFolder(dirname(path));
    const handle = await open(path, 'a', FILE_MODE);
    this.#open.set(path, { handle, ino: fstatSync(handle.fd).ino });
    const [oldest] = this.#open.keys();
    if (this.#open.size > OPEN && oldest !== undefined && oldest !== path)
      await this.#close(oldest);
    return handle;
  }

  async #close(path: string): Promise<void> {
    const known = this.#open.get(path);
    this.#open.delete(path);
    // What counts is on the disk, or taken back.
    await known?.handle.close().catch(ignoreFault);
  }

  async #closeAll(): Promise<void> {
    for (const path of [...this.#open.keys()]) await this.#close(path);
  }
}
