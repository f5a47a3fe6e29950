import type { LogEntry } from '../../../shared/domain/logEntry.ts';
import { NO_HASH, parseLine } from './logLine.ts';
import type { Problem } from './problem.ts';
import { logPath } from './vaultPaths.ts';

const LINE_END = 0x0a;

/** Whose log it is. */
export type LogName = Readonly<{ caseId: string; device: string }>;

/** The log of one device for one case, as it was found. */
export type CaseLog = LogName &
  Readonly<{
    /** Every entry that reads, in the order of the file. */
    entries: readonly LogEntry[];
    /** What a stopped write left behind the last line end; it was never confirmed as saved. */
    torn: Buffer;
    /** Where the next line goes, in bytes. */
    size: number;
    /** What is wrong with its lines. A torn end is not among them: nothing is lost with it. */
    problems: readonly Problem[];
  }>;

/** A log that is not there yet. */
export function emptyLog(name: LogName): CaseLog {
  return { ...name, entries: [], torn: Buffer.alloc(0), size: 0, problems: [] };
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

/** Reads a log line by line. A damaged line is named, and what comes after it is read again. */
export function readLog(name: LogName, bytes: Buffer): CaseLog {
  const { caseId, device } = name;
  const path = logPath(caseId, device);
  const size = bytes.lastIndexOf(LINE_END) + 1;
  const entries: LogEntry[] = [];
  const problems: Problem[] = [];
  let line = 0;
  let isAfterDamage = false;
  for (const text of linesOf(bytes.subarray(0, size))) {
    line += 1;
    const last = entries.at(-1);
    const entry = parseLine(text);
    const report = (code: 'log-damaged' | 'log-broken') =>
      problems.push({ code, params: { file: path, line }, path, caseId });
    if (!entry || !follows(entry, last, name)) {
      report('log-damaged');
      isAfterDamage = true;
      continue;
    }
    if (!isAfterDamage && !isChained(entry, last)) report('log-broken');
    isAfterDamage = false;
    entries.push(entry);
  }
  return { ...name, entries, torn: bytes.subarray(size), size, problems };
}

/** Like `readLog` with the last entry alone, or none when the log does not end well: enough to compare with a snapshot. */
export function readLastEntry(name: LogName, bytes: Buffer): CaseLog {
  const start = bytes.lastIndexOf(LINE_END, -2) + 1;
  const entry = bytes.at(-1) === LINE_END ? parseLine(bytes.subarray(start, -1)) : undefined;
  return { ...emptyLog(name), entries: entry ? [entry] : [], size: bytes.length };
}

function follows(entry: LogEntry, last: LogEntry | undefined, name: LogName): boolean {
  return entry.id === name.caseId && entry.dev === name.device && entry.seq > (last?.seq ?? 0);
}

function isChained(entry: LogEntry, last: LogEntry | undefined): boolean {
  return entry.seq === (last?.seq ?? 0) + 1 && entry.prev === (last?.h ?? NO_HASH);
}
