import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Base, LogEntry } from '../../../shared/domain/logEntry.ts';
import { isCovered } from '../../../shared/domain/logEntry.ts';
import type { StoredLog } from './caseLog.ts';
import { linesOf } from './caseLog.ts';
import { writeFileDurably } from './durableFile.ts';
import type { LogFolder } from './LogFolder.ts';
import { eraseLine, parseLine } from './logLine.ts';
import type { Vault } from './Vault.ts';

const LINE_END = Buffer.from('\n');

const isErased = (entry: LogEntry): boolean => 'erased' in entry;

/**
 * A log without what the lines said that `through` covers, and without lines that are damaged: nobody can tell what is
 * in them. Undefined when it is so already.
 */
function erased(bytes: Buffer, through: Base['through']): Buffer | undefined {
  const lines = [...linesOf(bytes)].flatMap((line) => {
    const entry = parseLine(line);
    if (!entry) return [];
    return isErased(entry) || !isCovered(entry, through) ? line : eraseLine(line);
  });
  const after = Buffer.concat(lines.flatMap((line) => [line, LINE_END]));
  return after.equals(bytes) ? undefined : after;
}

async function rewrite(vault: Vault, { path }: StoredLog, bytes: Buffer): Promise<void> {
  const packed = path.endsWith('.gz') ? await promisify(gzip)(bytes) : bytes;
  await writeFileDurably(vault.pathOf(path), packed, vault.temporaryFolder);
}

/**
 * Takes out of the logs and archives of a case what the entries up to `through` said. The chain of hashes holds.
 * Each file is replaced whole; a run that was cut off is finished by another one. Answers how many files changed.
 */
export async function eraseLogs(
  vault: Vault,
  logs: LogFolder,
  caseId: string,
  through: Base['through'],
): Promise<number> {
  let files = 0;
  for (const log of [...(await logs.readArchive(caseId)), ...(await logs.read(caseId, []))]) {
    const size = log.bytes.lastIndexOf(LINE_END) + 1;
    const bytes = erased(log.bytes.subarray(0, size), through);
    const isTorn = size < log.bytes.length;
    if (!bytes && !isTorn) continue;
    await rewrite(vault, log, bytes ?? log.bytes.subarray(0, size));
    files += 1;
  }
  return files;
}
