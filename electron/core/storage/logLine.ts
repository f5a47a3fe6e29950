import { hash } from 'node:crypto';
import { AppError } from '../../../shared/appError.ts';
import {
  ENTRY_VERSION,
  type EntryHead,
  type LogEntry,
  LogEntrySchema,
} from '../../../shared/domain/logEntry.ts';
import { z } from '../../../shared/zod.ts';
import { parseJsonBytes } from './jsonText.ts';
import { upcast } from './upcasts.ts';

/** What stands between the sealed part of a line and its hash. No value before it can hold a quote. */
const SEAL = ',"h":"';
const HASH_LENGTH = 64;
const ERASED = '"erased":true';

/** `prev` of the first entry of a log. */
export const NO_HASH = '0'.repeat(HASH_LENGTH);

const AnyVersionSchema = z.looseObject({ v: z.int().positive(), id: z.string() });

/** A line with its line end, and the hashes that it carries. */
export type FormattedLine = Readonly<{ line: string; ph: string; h: string }>;

/** The line of an entry: `{head,"h":"…",payload}`. `payload` is the JSON object it carries. */
export function formatLine(head: Omit<EntryHead, 'ph'>, payload: object): FormattedLine {
  const { prev, ...rest } = head;
  const content = JSON.stringify(payload).slice(1, -1);
  const ph = hash('sha256', content);
  const sealed = JSON.stringify({ ...rest, ph, prev }).slice(0, -1);
  const h = hash('sha256', sealed);
  return { line: `${sealed}${SEAL}${h}",${content}}\n`, ph, h };
}

/** True when both hashes of a line fit its bytes as they are stored; an erased payload fits always. */
function isUnaltered(line: Buffer): boolean {
  const at = line.indexOf(SEAL);
  const end = at + SEAL.length + HASH_LENGTH;
  if (at < 0 || line.toString('latin1', end, end + 2) !== '",') return false;
  const sealed = line.subarray(0, at);
  const payload = line.subarray(end + 2, -1);
  if (hash('sha256', sealed) !== line.toString('latin1', at + SEAL.length, end)) return false;
  return (
    payload.equals(Buffer.from(ERASED)) || sealed.includes(`"ph":"${hash('sha256', payload)}"`)
  );
}

/** A line without what it said: its hashes still hold, and chain the lines around it. A damaged line comes back as it was. */
export function eraseLine(line: Buffer): Buffer {
  if (!isUnaltered(line)) return line;
  const end = line.indexOf(SEAL) + SEAL.length + HASH_LENGTH + 2;
  return Buffer.concat([line.subarray(0, end), Buffer.from(`${ERASED}}`)]);
}

function parseJson(line: Buffer): unknown {
  try {
    return parseJsonBytes(line);
  } catch {
    return undefined;
  }
}

/**
 * Reads a line of a log, without its line end. Undefined when it is damaged or was altered.
 * Throws AppError `case-newer` when a newer Claimfolio wrote it.
 */
export function parseLine(line: Buffer): LogEntry | undefined {
  if (!isUnaltered(line)) return undefined;
  const stored = AnyVersionSchema.safeParse(parseJson(line)).data;
  if (!stored) return undefined;
  if (stored.v > ENTRY_VERSION)
    throw new AppError('case-newer', { id: stored.id, found: stored.v, known: ENTRY_VERSION });
  return LogEntrySchema.safeParse(upcast(stored, stored.v)).data;
}
