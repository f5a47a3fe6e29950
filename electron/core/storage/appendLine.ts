import { type FileHandle, open, rm } from 'node:fs/promises';
import type { CaseLog } from './caseLog.ts';
import { FILE_MODE, makeFolder, syncFolder, writeAll } from './durableFile.ts';
import { errnoOf, toWriteError } from './errno.ts';
import { setAside } from './quarantine.ts';
import type { Vault } from './Vault.ts';
import { logPath } from './vaultPaths.ts';

/** A line that failed must not turn up later. If even this fails, half of it is found as a torn end. */
async function takeBack(handle: FileHandle, path: string, { size }: CaseLog): Promise<void> {
  try {
    if (size === 0) await rm(path, { force: true });
    else await handle.truncate(size);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
}

async function writeLine(path: string, log: CaseLog, line: string): Promise<void> {
  const handle = await open(path, 'a', FILE_MODE);
  try {
    if (log.torn.length > 0) await handle.truncate(log.size);
    await writeAll(handle, Buffer.from(line));
    await handle.datasync();
  } catch (error) {
    await takeBack(handle, path, log);
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Adds a line to a log: one write, flushed. A torn end is set aside first.
 * Throws AppError `disk-full` or `write-failed`; then the log is as it was.
 */
export async function appendLine(vault: Vault, log: CaseLog, line: string): Promise<void> {
  const name = logPath(log.caseId, log.device);
  const path = vault.pathOf(name);
  try {
    if (log.torn.length > 0) await setAside(vault, name, log.torn);
    await makeFolder(vault.pathOf('activity'));
    await writeLine(path, log, line);
    if (log.size === 0) await syncFolder(vault.pathOf('activity'));
  } catch (error) {
    throw toWriteError(path, error);
  }
}
