import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { LogEntry } from '../../../shared/domain/logEntry.ts';
import type { LogName } from './caseLog.ts';
import { makeFolder, writeFileDurably } from './durableFile.ts';
import { toWriteError } from './errno.ts';
import type { LogFolder } from './LogFolder.ts';
import { parseLine } from './logLine.ts';
import type { Vault } from './Vault.ts';
import { archivePath, logPath } from './vaultPaths.ts';

/**
 * Moves all lines of a log before its last one, the base `last`, to the archive. The archive is on the disk before
 * the log is replaced: whatever happens in between, every line is in one of them. Throws AppError `disk-full` or
 * `write-failed`; then the log is as it was.
 */
export async function compactLog(
  vault: Vault,
  logs: LogFolder,
  name: LogName,
  last: LogEntry,
): Promise<void> {
  const log = (await logs.read(name.caseId, [name.device])).find(
    (one) => one.name.device === name.device,
  );
  const cut = log?.bytes.lastIndexOf('\n', -2) ?? -1;
  // An edit that came in between makes the log wait for its next compaction.
  if (!log || cut < 0 || parseLine(log.bytes.subarray(cut + 1, -1))?.h !== last.h) return;
  const archive = vault.pathOf(archivePath(name.caseId, name.device, last.seq - 1));
  const packed = await promisify(gzip)(log.bytes.subarray(0, cut + 1));
  const path = vault.pathOf(logPath(name.caseId, name.device));
  try {
    await makeFolder(dirname(archive));
    await writeFileDurably(archive, packed, vault.temporaryFolder);
    await writeFileDurably(path, log.bytes.subarray(cut + 1), vault.temporaryFolder);
  } catch (error) {
    throw toWriteError(path, error);
  }
}
