import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/appError.ts';
import type { LogEntry } from '../../../shared/domain/logEntry.ts';
import { type FoundCase, fromLogs } from './composeCase.ts';
import type { LogFolder } from './LogFolder.ts';
import { mediaExtension } from './mediaExtension.ts';
import { type Problem, toProblem } from './problem.ts';
import { replay } from './replay.ts';
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
function isConfirmed({ id, logs, problems }: FoundCase, found: FoundSnapshot): boolean {
  if (found.kind !== 'intact' || problems.some((one) => one.code !== 'log-torn')) return true;
  const { case: told, ends } = found.snapshot;
  const entries = logs.flatMap((log) => log.entries);
  const followed = entries.filter(({ dev, seq }) => seq <= (ends.get(dev)?.seq ?? 0));
  return isDeepStrictEqual(replay(id, undefined, followed), told);
}

function hashesIn(entry: LogEntry): readonly string[] {
  if ('erased' in entry) return [];
  const sets = (entry.items ?? []).flatMap((item) => ('set' in item ? [item.set] : []));
  return sets.flatMap(({ sha256 }) => (typeof sha256 === 'string' ? [sha256] : []));
}

function report(found: FoundCase, snapshot: FoundSnapshot): CaseReport {
  const { id, problems } = found;
  const path = snapshotPath(id);
  const evidence = found.case?.evidence ?? [];
  return {
    id,
    problems: isConfirmed(found, snapshot)
      ? problems
      : [...problems, { code: 'snapshot-altered', params: { file: path }, path, caseId: id }],
    isWhole: !problems.some(isDamage),
    attachments: evidence.map((item) =>
      attachmentPath(item.sha256, mediaExtension(item.mediaType)),
    ),
    hashes: [
      ...evidence.map(({ sha256 }) => sha256),
      ...found.logs.flatMap((log) => log.entries.flatMap(hashesIn)),
    ],
  };
}

/** Verifies every line of every log of a case, and its snapshot against them. */
export async function checkCase(vault: Vault, logs: LogFolder, id: string): Promise<CaseReport> {
  try {
    const snapshot = await readSnapshot(vault, id);
    const stored = await logs.read(id, devicesOf(snapshot));
    return report(fromLogs(id, snapshot, stored), snapshot);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = [toProblem(error, snapshotPath(id), id)];
    return { id, problems, isWhole: false, attachments: [], hashes: [] };
  }
}
