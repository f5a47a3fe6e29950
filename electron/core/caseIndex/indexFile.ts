import { appendFile, readFile } from 'node:fs/promises';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { makeInnerFolder, writeFileDurably } from '../storage/durableFile.ts';
import type { IndexedCase } from './indexedCase.ts';

/** Goes up with every change of what is kept; a file of another version is made anew. */
const VERSION = 9;
const HEADER = `{"format":"claimfolio-index","version":${VERSION}}`;

const LINE_END = 0x0a;
const TAB = 0x09;
/** Lines that are read before others get their turn. */
const TURN = 500;

/** Characters of the checksum that a line begins with. */
const SUM = 8;

const sumOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(SUM, '0');

const summed = (content: string): string => `${sumOf(Buffer.from(content))}\t${content}\n`;

/** The line of a case. JSON and search text hold no tab and no line end of their own. */
const lineOf = ({ text, ...known }: IndexedCase): string =>
  summed(`${JSON.stringify(known)}\t${text}`);

/** A line that says that a case is no more. */
const removalOf = (id: string): string => summed(JSON.stringify({ removed: id }));

type Kept = Omit<IndexedCase, 'text'>;

/**
 * True for what this version of the program wrote: header and checksum say so, and twenty thousand full checks would
 * take longer than all the rest of a start.
 */
const isKept = (content: unknown): content is Kept =>
  typeof content === 'object' && content !== null && 'id' in content && 'stamp' in content;

const isRemoval = (content: unknown): content is Readonly<{ removed: string }> =>
  typeof content === 'object' && content !== null && 'removed' in content;

/** A line that is not as it was written is left out: its case is then read from its own files. */
function readLine(line: Buffer, into: Map<string, IndexedCase>): void {
  const content = line.subarray(SUM + 1);
  if (line.toString('latin1', 0, SUM) !== sumOf(content)) return;
  const tab = content.indexOf(TAB);
  const known: unknown = JSON.parse(content.toString('utf8', 0, tab === -1 ? undefined : tab));
  if (isRemoval(known)) into.delete(known.removed);
  else if (isKept(known)) into.set(known.id, { ...known, text: content.toString('utf8', tab + 1) });
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
  await appendFile(path, [...changed.map(lineOf), ...removed.map(removalOf)].join(''), {
    mode: 0o600,
  });
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
  await makeInnerFolder(folder);
  await writeFileDurably(path, Buffer.concat(pieces), folder);
}
