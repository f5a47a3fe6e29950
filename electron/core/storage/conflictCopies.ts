import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';
import type { LogEntry } from '../../../shared/domain/logEntry.ts';
import { IdSchema } from '../../../shared/domain/text.ts';
import { z } from '../../../shared/zod.ts';
import type { LogName } from './caseLog.ts';
import { ignoreFault } from './errno.ts';
import { parseJsonBytes } from './jsonText.ts';
import { parseLine } from './logLine.ts';
import type { Vault } from './Vault.ts';

/** Logs are compacted long before, and a snapshot is no longer than its case. */
const LARGEST = 64_000_000;

/** A copy of a file of ours that a sync program made, recognised by what is in it, whatever it is called. */
export type ConflictCopy = Readonly<{ path: string; bytes: Buffer }> &
  (Readonly<{ kind: 'log'; name: LogName }> | Readonly<{ kind: 'snapshot'; caseId: string }>);

/** The case that a copy belongs to. */
export const caseIdOf = (copy: ConflictCopy): string =>
  copy.kind === 'log' ? copy.name.caseId : copy.caseId;

const CopyOfSnapshotSchema = z.looseObject({
  through: z.record(z.string(), z.number()),
  case: z.looseObject({ id: IdSchema }),
});

/** Undefined for what is no file, too large or cannot be read. */
async function readSmall(path: string): Promise<Buffer | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= LARGEST ? await readFile(path) : undefined;
  } catch (error) {
    return ignoreFault(error);
  }
}

function snapshotCaseId(bytes: Buffer): string | undefined {
  try {
    return CopyOfSnapshotSchema.parse(parseJsonBytes(bytes)).case.id;
  } catch {
    return undefined;
  }
}

/** A line that a newer Claimfolio wrote is for that one to judge. */
function firstEntry(bytes: Buffer): LogEntry | undefined {
  const end = bytes.indexOf('\n');
  try {
    return end > 0 ? parseLine(bytes.subarray(0, end)) : undefined;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function recognise(path: string, bytes: Buffer): ConflictCopy | undefined {
  const entry = firstEntry(bytes);
  if (entry) return { kind: 'log', path, bytes, name: { caseId: entry.id, device: entry.dev } };
  const caseId = snapshotCaseId(bytes);
  return caseId ? { kind: 'snapshot', path, bytes, caseId } : undefined;
}

/** Those of some files that are copies of logs or snapshots. One that cannot be read is none. */
export async function conflictCopies(
  vault: Vault,
  paths: readonly string[],
): Promise<readonly ConflictCopy[]> {
  const found: ConflictCopy[] = [];
  for (const path of paths.filter((one) => /^(activity|cases)\//.test(one))) {
    const bytes = await readSmall(vault.pathOf(path));
    const copy = bytes && recognise(path, bytes);
    if (copy) found.push(copy);
  }
  return found;
}
