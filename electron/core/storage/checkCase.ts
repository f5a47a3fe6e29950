import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/appError.ts';
import { fileHashes } from '../../../shared/domain/evidence.ts';
import { isBase, isCovered, isEdit, type LogEntry } from '../../../shared/domain/logEntry.ts';
import { entriesOf } from './caseLog.ts';
import { type FoundCase, fromLogs } from './composeCase.ts';
import type { LogFolder } from './LogFolder.ts';
import { mediaExtension } from './mediaExtension.ts';
import { type Problem, toProblem } from './problem.ts';
import { replay, startOf } from './replay.ts';
import { devicesOf, type FoundSnapshot, readSnapshot } from './snapshot.ts';
import type { Vault } from './Vault.ts';
import { attachmentPath, snapshotPath } from './vaultPaths.ts';

/** What the files of one case tell. */
export type CaseReport = Readonly<{
  id: string;
  problems: readonly Problem[];
  /** True when every entry was read, so that `hashes` is complete. */
  isWhole: boolean;
  /** The attachments that the case shows, by their paths in the vault. */
  attachments: readonly string[];
  /** The SHA-256 of every file that was ever attached to it, also of those taken away again. */
  hashes: readonly string[];
}>;

const isDamage = ({ code }: Problem): boolean => code !== 'log-torn' && code !== 'snapshot-altered';

/** False when the log, replayed as far as the snapshot goes, tells something else. */
function isConfirmed(
  { id, problems }: FoundCase,
  entries: readonly LogEntry[],
  found: FoundSnapshot,
): boolean {
  if (found.kind !== 'intact' || problems.some((one) => one.code !== 'log-torn')) return true;
  const { case: told, ends } = found.snapshot;
  const isBehind = (entry: LogEntry) => entry.seq > (ends.get(entry.dev)?.seq ?? 0);
  // It is of the time before a repair or an erasure, and is rewritten by the next edit.
  if (entries.some((entry) => isBase(entry) && isBehind(entry))) return true;
  const followed = entries.filter(({ dev, seq }) => seq <= (ends.get(dev)?.seq ?? 0));
  return isDeepStrictEqual(replay(id, startOf(followed), followed), told);
}

function hashesIn(entry: LogEntry): readonly string[] {
  if (isBase(entry)) return entry.case?.evidence.flatMap(fileHashes) ?? [];
  if (!isEdit(entry)) return [];
  const sets = (entry.items ?? []).flatMap((item) => ('set' in item ? [item.set] : []));
  return sets.flatMap(({ sha256 }) => (typeof sha256 === 'string' ? [sha256] : []));
}

/** True when an erasure was cut off: an entry that it covers still says something. */
function isErasureOpen(entries: readonly LogEntry[]): boolean {
  const erasure = entries.filter(isBase).findLast(({ why }) => why === 'erased');
  return (
    erasure !== undefined &&
    entries.some((entry) => !('erased' in entry) && isCovered(entry, erasure.through))
  );
}

function report(
  found: FoundCase,
  entries: readonly LogEntry[],
  snapshot: FoundSnapshot,
): CaseReport {
  const { id, problems } = found;
  const path = snapshotPath(id);
  const evidence = found.case?.evidence ?? [];
  const problem = (code: Problem['code'], file: string): Problem => ({
    ...{ code, params: { file, id }, path: file, caseId: id },
  });
  const more = [
    ...(isConfirmed(found, entries, snapshot) ? [] : [problem('snapshot-altered', path)]),
    ...(isErasureOpen(entries) ? [problem('erasure-unfinished', `activity/${id}`)] : []),
  ];
  return {
    id,
    problems: [...problems, ...more],
    isWhole: !problems.some(isDamage),
    attachments: evidence.map((item) =>
      attachmentPath(item.sha256, mediaExtension(item.mediaType)),
    ),
    hashes: [...evidence.flatMap(fileHashes), ...entries.flatMap(hashesIn)],
  };
}

/** Verifies every line of every log of a case, and its snapshot against them. */
export async function checkCase(vault: Vault, logs: LogFolder, id: string): Promise<CaseReport> {
  try {
    const snapshot = await readSnapshot(vault, id);
    const stored = await logs.read(id, devicesOf(snapshot));
    const archive = await logs.readArchive(id);
    const found = fromLogs(id, snapshot, stored, archive);
    return report(found, await entriesOf([...archive, ...stored]), snapshot);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = [toProblem(error, snapshotPath(id), id)];
    return { id, problems, isWhole: false, attachments: [], hashes: [] };
  }
}
