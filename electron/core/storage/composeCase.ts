import type { Case } from '../../../shared/domain/case.ts';
import { type CaseLog, readLastEntry, readLog } from './caseLog.ts';
import type { StoredLog } from './LogFolder.ts';
import type { Problem } from './problem.ts';
import { replay } from './replay.ts';
import type { FoundSnapshot, LogEnds, Snapshot } from './snapshot.ts';
import { logPath, snapshotPath } from './vaultPaths.ts';

/** A case as its files tell it. */
export type FoundCase = Readonly<{
  id: string;
  /** Undefined when neither a log nor a snapshot tells anything. */
  case: Case | undefined;
  /** How far `case` follows its logs. */
  ends: LogEnds;
  logs: readonly CaseLog[];
  problems: readonly Problem[];
}>;

function problem(code: Problem['code'], path: string, caseId: string, more = {}): Problem {
  return { code, params: { file: path, ...more }, path, caseId };
}

/** The case of a snapshot that follows every log to its end; then the logs need not be replayed. */
export function fromSnapshot(
  id: string,
  found: FoundSnapshot,
  stored: readonly StoredLog[],
): FoundCase | undefined {
  if (found.kind !== 'intact' || found.snapshot.ends.size !== stored.length) return undefined;
  const { ends } = found.snapshot;
  const logs = stored.map(({ name, bytes }) => readLastEntry(name, bytes));
  const isCurrent = logs.every(({ device, entries: [last] }) => {
    const end = ends.get(device);
    return last !== undefined && last.seq === end?.seq && last.h === end.h;
  });
  return isCurrent ? { id, case: found.snapshot.case, ends, logs, problems: [] } : undefined;
}

const lastSeq = ({ entries }: CaseLog): number => entries.at(-1)?.seq ?? 0;

/** False when the log has another entry where the snapshot ends: then they are not of one history. */
function isOfThese(snapshot: Snapshot, logs: readonly CaseLog[]): boolean {
  return logs.every(({ device, entries }) => {
    const end = snapshot.ends.get(device);
    const entry = entries.find(({ seq }) => seq === end?.seq);
    return entry === undefined || entry.h === end?.h;
  });
}

/** Logs that end before the snapshot does: they have lost entries that were saved. */
function lostEnds(id: string, snapshot: Snapshot, logs: readonly CaseLog[]): readonly Problem[] {
  return [...snapshot.ends].flatMap(([device, { seq }]) => {
    const log = logs.find((one) => one.device === device);
    const entries = seq - (log ? lastSeq(log) : 0);
    return entries > 0 ? [problem('log-incomplete', logPath(id, device), id, { entries })] : [];
  });
}

function mergeEnds(logs: readonly CaseLog[], snapshot: Snapshot | undefined): LogEnds {
  const ends = new Map(snapshot?.ends);
  for (const { device, entries } of logs) {
    const last = entries.at(-1);
    if (last && last.seq > (ends.get(device)?.seq ?? 0)) ends.set(device, last);
  }
  return ends;
}

/**
 * The case from its logs; from the snapshot only what they have lost. Nothing that can be read is withheld
 * because something else is damaged.
 */
export function fromLogs(
  id: string,
  found: FoundSnapshot,
  stored: readonly StoredLog[],
): FoundCase {
  const logs = stored.map(({ name, bytes }) => readLog(name, bytes));
  const entries = logs.flatMap((log) => log.entries);
  const snapshot =
    found.kind === 'intact' && isOfThese(found.snapshot, logs) ? found.snapshot : undefined;
  const damage = [
    ...logs.flatMap((log) => log.problems),
    ...(snapshot ? lostEnds(id, snapshot, logs) : []),
  ];
  const base = damage.length > 0 ? snapshot : undefined;
  const later = entries.filter(({ dev, seq }) => seq > (base?.ends.get(dev)?.seq ?? 0));
  const read = replay(id, base?.case, later);
  const lastResort = found.kind === 'altered' ? found.case : undefined;
  const torn = logs.filter((log) => log.torn.length > 0);
  return {
    id,
    case: read ?? lastResort,
    ends: mergeEnds(logs, base),
    logs,
    problems: [
      ...damage,
      ...torn.map(({ device }) => problem('log-torn', logPath(id, device), id)),
      ...(found.kind === 'none' || snapshot
        ? []
        : [problem('snapshot-altered', snapshotPath(id), id)]),
    ],
  };
}
