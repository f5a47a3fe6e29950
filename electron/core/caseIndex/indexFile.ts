import { appendFile, readFile } from 'node:fs/promises';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { z } from '../../../shared/zod.ts';
import { makeFolder, writeFileDurably } from '../storage/durableFile.ts';
import { type IndexedCase, IndexedCaseSchema } from './indexedCase.ts';

/** Goes up with every change of what is kept; a file of another version is made anew. */
const VERSION = 1;
const HEADER = `{"format":"claimfolio-index","version":${VERSION}}`;

const LINE_END = 0x0a;
const TAB = 0x09;
/** Lines that are read before others get their turn. */
const TURN = 500;

/** The line of a case. JSON and search text hold no tab and no line end of their own. */
const lineOf = ({ text, ...known }: IndexedCase): string => `${JSON.stringify(known)}\t${text}\n`;

/** A line that was removed says so. */
const RemovedSchema = z.strictObject({ removed: z.string() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A line that does not read is left out: its case is then read from its own files. */
function readLine(line: Buffer, into: Map<string, IndexedCase>): void {
  const tab = line.indexOf(TAB);
  const content = parseJson(line.toString('utf8', 0, tab === -1 ? line.length : tab));
  const removed = RemovedSchema.safeParse(content).data;
  if (removed) into.delete(removed.removed);
  const known = IndexedCaseSchema.safeParse(content).data;
  if (known && tab !== -1) into.set(known.id, { ...known, text: line.toString('utf8', tab + 1) });
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Reads the index; a later line of a case replaces an earlier one. Empty when there is none that can be used. */
export async function readIndexFile(path: string): Promise<Map<string, IndexedCase>> {
  const bytes = await bytesOf(path);
  const found = new Map<string, IndexedCase>();
  const first = bytes.indexOf(LINE_END);
  if (bytes.toString('utf8', 0, Math.max(first, 0)) !== HEADER) return found;
  let count = 0;
  for (let start = first + 1; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    if (end === -1) break;
    readLine(bytes.subarray(start, end), found);
    start = end + 1;
    count += 1;
    if (count % TURN === 0) await yieldToOthers();
  }
  return found;
}

/** Adds lines to the index. Not flushed: it can be made again. */
export async function appendToIndexFile(
  path: string,
  changed: readonly IndexedCase[],
  removed: readonly string[],
): Promise<void> {
  const gone = removed.map((id) => `${JSON.stringify({ removed: id })}\n`);
  await appendFile(path, [...changed.map(lineOf), ...gone].join(''), { mode: 0o600 });
}

/** Writes the whole index anew. */
export async function writeIndexFile(
  path: string,
  folder: string,
  cases: Iterable<IndexedCase>,
): Promise<void> {
  const pieces = [Buffer.from(`${HEADER}\n`)];
  for (const [count, one] of [...cases].entries()) {
    pieces.push(Buffer.from(lineOf(one)));
    if (count % TURN === 0) await yieldToOthers();
  }
  await makeFolder(folder);
  await writeFileDurably(path, Buffer.concat(pieces), folder);
}
