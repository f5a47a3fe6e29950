import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { compareEntries, type LogEntry } from '../../../shared/domain/logEntry.ts';
import { NO_HASH, parseLine } from './logLine.ts';
import type { Problem } from './problem.ts';
import { logPath } from './vaultPaths.ts';

const LINE_END = 0x0a;
/** How many lines are read in one go: some milliseconds. */
const TURN = 100;

/** Whose log it is. */
export type LogName = Readonly<{ caseId: string; device: string }>;

/** A log as it lies on the disk. */
export type StoredLog = Readonly<{ name: LogName; path: string; bytes: Buffer }>;

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
    problems: readonly LineProblem[];
  }>;

/** Damage in a log. A base that holds all entries up to `upTo` makes good for it. */
export type LineProblem = Problem & Readonly<{ upTo: number }>;

const NOTHING = Buffer.alloc(0);

/** A log that is not there yet. */
export function emptyLog(name: LogName): CaseLog {
  return { ...name, entries: [], torn: NOTHING, size: 0, problems: [] };
}

/** The lines of bytes that end with a line end. */
export function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

/** What is wrong with a line, if anything: it does not read, or at least one before it is missing. */
function faultOf(
  entry: LogEntry | undefined,
  last: LogEntry | undefined,
  name: LogName,
): 'log-damaged' | 'log-broken' | undefined {
  if (!entry || !follows(entry, last, name)) return 'log-damaged';
  return isChained(entry, last) ? undefined : 'log-broken';
}

/** Reads as `readLog` does; stops between lines now and then, so that others have their turn. */
function* readInTurns(
  name: LogName,
  bytes: Buffer,
  path = logPath(name.caseId, name.device),
): Generator<undefined, CaseLog> {
  const size = bytes.lastIndexOf(LINE_END) + 1;
  const entries: LogEntry[] = [];
  const found: Readonly<{ problem: Problem; after: number }>[] = [];
  for (const [at, text] of [...linesOf(bytes.subarray(0, size))].entries()) {
    if (at % TURN === TURN - 1) yield;
    const entry = parseLine(text);
    const code = faultOf(entry, entries.at(-1), name);
    const params = { file: path, line: at + 1 };
    // Of a gap only its first line is named.
    const isNew = code && found.at(-1)?.after !== entries.length;
    if (isNew || code === 'log-damaged')
      found.push({ problem: { code, params, path, caseId: name.caseId }, after: entries.length });
    if (entry && code !== 'log-damaged') entries.push(entry);
  }
  const upTo = (after: number) => (entries[after]?.seq ?? (entries.at(-1)?.seq ?? 0) + 1) - 1;
  const problems = found.map(({ problem, after }) => ({ ...problem, upTo: upTo(after) }));
  return { ...name, entries, torn: bytes.subarray(size), size, problems };
}

/**
 * Reads a log line by line. A damaged line is named, and what comes after it is read again. A log that was
 * compacted begins with a base.
 */
export function readLog(name: LogName, bytes: Buffer, path?: string): CaseLog {
  const reading = readInTurns(name, bytes, path);
  for (;;) {
    const turn = reading.next();
    if (turn.done) return turn.value;
  }
}

const isOf = ({ caseId, device }: LogName, { id, dev }: LogEntry): boolean =>
  id === caseId && dev === device;

function follows(entry: LogEntry, last: LogEntry | undefined, name: LogName): boolean {
  return isOf(name, entry) && entry.seq > (last?.seq ?? 0);
}

/** True when nothing is missing between two entries. A log may begin with its first entry or with a base. */
export function isChained(entry: LogEntry, last: LogEntry | undefined): boolean {
  if (!last && entry.type === 'base') return true;
  return entry.seq === (last?.seq ?? 0) + 1 && entry.prev === (last?.h ?? NO_HASH);
}

/** The lines of bytes that end with a line end, the last one first. */
function* linesFromEnd(bytes: Buffer): Generator<Buffer> {
  for (let end = bytes.length - 1; end > 0; ) {
    const start = bytes.lastIndexOf(LINE_END, end - 1) + 1;
    yield bytes.subarray(start, end);
    end = start - 1;
  }
}

/**
 * Reads a log from its end back to the entry `end`, which comes first in the answer: enough to go on from a
 * snapshot that follows the log so far. Undefined when the log does not end well or does not hold that entry.
 */
export function readTail(
  name: LogName,
  bytes: Buffer,
  end: Readonly<{ seq: number; h: string }>,
): CaseLog | undefined {
  if (bytes.at(-1) !== LINE_END) return undefined;
  const entries: LogEntry[] = [];
  for (const line of linesFromEnd(bytes)) {
    const entry = parseLine(line);
    const [later] = entries;
    if (!entry || !isOf(name, entry) || (later && !isChained(later, entry))) return undefined;
    entries.unshift(entry);
    if (entry.seq <= end.seq) break;
  }
  return entries[0]?.h === end.h ? { ...emptyLog(name), entries, size: bytes.length } : undefined;
}

async function readForOthers({ name, bytes }: StoredLog): Promise<CaseLog> {
  const reading = readInTurns(name, bytes);
  for (;;) {
    const turn = reading.next();
    if (turn.done) return turn.value;
    await yieldToOthers();
  }
}

/** Every entry of some logs that reads, each once, in the order of the replay; others have their turn meanwhile. */
export async function entriesOf(logs: readonly StoredLog[]): Promise<readonly LogEntry[]> {
  const byHash = new Map<string, LogEntry>();
  for (const log of logs)
    for (const entry of (await readForOthers(log)).entries) byHash.set(entry.h, entry);
  return [...byHash.values()].sort(compareEntries);
}
