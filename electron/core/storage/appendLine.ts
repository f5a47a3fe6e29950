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

async function writeLine(path: string, log: CaseLog, line: string): Promise<void> {
  const handle = await open(path, 'a', FILE_MODE);
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
  } finally {
    // What counts is on the disk, or taken back.
    await handle.close().catch(ignoreFault);
  }
}

/**
 * Adds a line to a log: one write, flushed. A torn end is set aside first.
 * Throws AppError `disk-full` or `write-failed`; then the log is as it was. Throws `save-uncertain` when the disk
 * neither flushed the line nor let it be taken back: it may turn up later.
 */
export async function appendLine(vault: Vault, log: CaseLog, line: string): Promise<void> {
  const name = logPath(log.caseId, log.device);
  const path = vault.pathOf(name);
  try {
    if (log.torn.length > 0) await setAside(vault, name, log.torn);
    await makeFolder(vault.pathOf('activity'));
    await writeLine(path, log, line);
  } catch (error) {
    throw toWriteError(path, error);
  }
}
