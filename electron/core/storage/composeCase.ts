import type { Case } from '../../../shared/domain/case.ts';
import {
  type BaseEntry,
  clockOf,
  compareEntries,
  isBase,
  isCovered,
  type LogEntry,
} from '../../../shared/domain/logEntry.ts';
import { type CaseLog, readLog, readTail, type StoredLog } from './caseLog.ts';
import type { Problem } from './problem.ts';
import { needsEarlier, replay, type Start, startOf } from './replay.ts';
import type { FoundSnapshot, LogEnds, Snapshot } from './snapshot.ts';
import { logPath, snapshotPath } from './vaultPaths.ts';

/** A case as its files tell it. */
export type FoundCase = Readonly<{
  id: string;
  /** Undefined when neither a log nor a snapshot tells anything, and when the case was deleted for good. */
  case: Case | undefined;
  /** True when the case was deleted for good. */
  isGone: boolean;
  /** How far `case` follows its logs. */
  ends: LogEnds;
  logs: readonly CaseLog[];
  problems: readonly Problem[];
  /** True when entries that were compacted away must be replayed too. */
  needsArchive: boolean;
}>;

function problem(code: Problem['code'], path: string, caseId: string, more = {}): Problem {
  return { code, params: { file: path, ...more }, path, caseId };
}

const throughOf = (ends: LogEnds): Start['through'] =>
  Object.fromEntries([...ends].map(([dev, { seq }]) => [dev, seq]));

const lastSeq = ({ entries }: CaseLog): number => entries.at(-1)?.seq ?? 0;

function mergeEnds(logs: readonly CaseLog[], before: LogEnds | undefined): LogEnds {
  const ends = new Map(before);
  for (const { device, entries } of logs) {
    const last = entries.at(-1);
    if (last && last.seq > (ends.get(device)?.seq ?? 0)) ends.set(device, last);
  }
  return ends;
}

/** True when entries that a snapshot does not hold can be applied to it: they are edits, and later than all it holds. */
function canFollow(logs: readonly CaseLog[], added: readonly LogEntry[]): boolean {
  const last = logs.map(({ entries: [end] }) => end?.hlc ?? '').reduce((a, b) => (a > b ? a : b));
  return added.every((entry) => !isBase(entry) && clockOf(entry) > last);
}

/**
 * The case of a snapshot, and of what its logs say beyond it; then they need not be replayed from the start.
 * Undefined when they must.
 */
export function fromSnapshot(
  id: string,
  found: FoundSnapshot,
  stored: readonly StoredLog[],
): FoundCase | undefined {
  if (found.kind !== 'intact' || found.snapshot.ends.size !== stored.length) return undefined;
  const { case: before, ends } = found.snapshot;
  const tails = stored.map(({ name, bytes }) => {
    const end = ends.get(name.device);
    return end && readTail(name, bytes, end);
  });
  const logs = tails.filter((log) => log !== undefined);
  const added = logs.flatMap(({ entries }) => entries.slice(1));
  if (logs.length < stored.length || !canFollow(logs, added)) return undefined;
  const read = added.length === 0 ? before : replay(id, { case: before, through: {} }, added);
  if (!read) return undefined;
  return {
    ...{ id, case: read, isGone: false, ends: mergeEnds(logs, ends), logs },
    ...{ problems: [], needsArchive: false },
  };
}

/** False when the log has another entry where the snapshot ends: then they are not of one history. */
function isOfThese(snapshot: Snapshot, logs: readonly CaseLog[]): boolean {
  return logs.every(({ device, entries }) => {
    const end = snapshot.ends.get(device);
    const entry = entries.find(({ seq }) => seq === end?.seq);
    return entry === undefined || entry.h === end?.h;
  });
}

/** The last base that says what is left after damage or an erasure. */
function mendOf(entries: readonly LogEntry[]): BaseEntry | undefined {
  const bases = entries.filter(isBase).filter(({ why }) => why !== 'compacted');
  return bases.toSorted(compareEntries).at(-1);
}

/** What is wrong with the lines of some logs and has not been made good for. */
function openDamage(logs: readonly CaseLog[], mend: BaseEntry | undefined): readonly Problem[] {
  return logs.flatMap(({ device, problems }) =>
    problems
      .filter(({ upTo }) => !mend || !isCovered({ dev: device, seq: upTo }, mend.through))
      .map(({ upTo: _, ...told }) => told),
  );
}

/** Logs that end before the snapshot does: they have lost entries that were saved. */
function lostEnds(
  id: string,
  snapshot: Snapshot,
  logs: readonly CaseLog[],
  mend: BaseEntry | undefined,
): readonly Problem[] {
  return [...snapshot.ends].flatMap(([device, { seq }]) => {
    const log = logs.find((one) => one.device === device);
    const entries = seq - Math.max(log ? lastSeq(log) : 0, mend?.through[device] ?? 0);
    return entries > 0 ? [problem('log-incomplete', logPath(id, device), id, { entries })] : [];
  });
}

function tornEnds(id: string, logs: readonly CaseLog[]): readonly Problem[] {
  return logs
    .filter(({ torn }) => torn.length > 0)
    .map(({ device }) => problem('log-torn', logPath(id, device), id));
}

/** What a replay of damaged logs goes on from: the snapshot, which may hold what they have lost. */
const startFrom = ({ case: told, ends }: Snapshot): Start => ({
  case: told,
  through: throughOf(ends),
});

/** The case that a replay told; what a damaged snapshot still shows when it told nothing. */
function caseOf(told: Case | undefined | null, found: FoundSnapshot): Case | undefined {
  if (told === null) return undefined;
  return told ?? (found.kind === 'altered' ? found.case : undefined);
}

/**
 * The case from its logs, and from what was compacted away of them where that is given; from the snapshot only
 * what they have lost. Nothing that can be read is withheld because something else is damaged.
 */
export function fromLogs(
  id: string,
  found: FoundSnapshot,
  stored: readonly StoredLog[],
  archive: readonly StoredLog[] = [],
): FoundCase {
  const read = ({ name, bytes, path }: StoredLog) => readLog(name, bytes, path);
  const logs = stored.map(read);
  const all = [...archive.map(read), ...logs];
  const entries = all.flatMap((log) => log.entries);
  const isOurs = found.kind === 'intact' && isOfThese(found.snapshot, logs);
  const snapshot = isOurs ? found.snapshot : undefined;
  const mend = mendOf(entries);
  const damage = [
    ...openDamage(all, mend),
    ...(snapshot ? lostEnds(id, snapshot, logs, mend) : []),
  ];
  const kept = damage.length > 0 ? snapshot : undefined;
  const start = startOf(entries, kept && startFrom(kept));
  const told = replay(id, start, entries);
  const problems = [...damage, ...tornEnds(id, logs)];
  if (found.kind !== 'none' && !snapshot)
    problems.push(problem('snapshot-altered', snapshotPath(id), id));
  return {
    ...{ id, case: caseOf(told, found), isGone: told === null, logs, problems },
    ends: mergeEnds(logs, kept?.ends),
    needsArchive: archive.length === 0 && needsEarlier(entries, start),
  };
}
