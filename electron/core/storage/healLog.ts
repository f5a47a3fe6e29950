import type { LogEntry } from '../../../shared/domain/logEntry.ts';
import { isChained, type LogName, linesOf } from './caseLog.ts';
import { NO_HASH, parseLine } from './logLine.ts';

/** The one chain that could be made of several copies of a log, and what does not belong into it. */
export type HealedLog = Readonly<{
  bytes: Buffer;
  entries: readonly LogEntry[];
  /** Entries that grew from the same point another way: a copied computer or a restored backup wrote them. */
  others: readonly LogEntry[];
}>;

type Line = Readonly<{ entry: LogEntry; bytes: Buffer }>;

const LINE_END = Buffer.from('\n');

function linesOfCopy(name: LogName, copy: Buffer): readonly Line[] {
  const whole = copy.subarray(0, copy.lastIndexOf(LINE_END) + 1);
  return [...linesOf(whole)].flatMap((bytes) => {
    const entry = parseLine(bytes);
    return entry?.id === name.caseId && entry.dev === name.device ? { entry, bytes } : [];
  });
}

/** Every good line of any copy, each once; what was erased in one of them counts as erased. */
function goodLines(name: LogName, copies: readonly Buffer[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const line of copies.flatMap((copy) => linesOfCopy(name, copy)))
    if (!lines.has(line.entry.h) || 'erased' in line.entry) lines.set(line.entry.h, line);
  return [...lines.values()].sort((a, b) => a.entry.seq - b.entry.seq);
}

/**
 * The chain that goes on from `start`: where copies have grown apart the way of the first copy, which others may know
 * already, else the longest.
 */
function chainFrom(start: Line, lines: readonly Line[], isOwn: (line: Line) => boolean) {
  const chain = [start];
  for (;;) {
    const last = chain.at(-1) ?? start;
    const next = lines.filter((line) => isChained(line.entry, last.entry));
    const only = next.length > 1 ? next.find(isOwn) : next[0];
    if (!only && next.length === 0) return chain;
    if (!only) {
      const ways: Line[][] = next.map((line) => chainFrom(line, lines, isOwn));
      return [...chain, ...(ways.toSorted((a, b) => b.length - a.length)[0] ?? [])];
    }
    chain.push(only);
  }
}

const canBegin = ({ entry }: Line): boolean => entry.prev === NO_HASH || entry.type === 'base';

/** Makes one log of several copies, some of them damaged or behind, the one in use first. Undefined when none begins well. */
export function healLog(name: LogName, copies: readonly Buffer[]): HealedLog | undefined {
  const lines = goodLines(name, copies);
  const first = lines.find(canBegin);
  if (!first) return undefined;
  const own = new Set(linesOfCopy(name, copies[0] ?? Buffer.alloc(0)).map(({ entry }) => entry.h));
  const chain = chainFrom(first, lines, ({ entry }) => own.has(entry.h));
  return {
    bytes: Buffer.concat(chain.flatMap(({ bytes }) => [bytes, LINE_END])),
    entries: chain.map(({ entry }) => entry),
    others: lines.filter((line) => !chain.includes(line)).map(({ entry }) => entry),
  };
}
