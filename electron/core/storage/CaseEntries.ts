import { compareEntries, type LogEntry } from '../../../shared/domain/logEntry.ts';
import { entriesOf, type StoredLog } from './caseLog.ts';
import type { LogFolder } from './LogFolder.ts';

const LINE_END = 0x0a;
/** Bytes at the end of what was read of a log by which it is known again: they hold hashes. */
const MARK = 1024;

/** How far a log was read, and what it ended in there. */
type Place = Readonly<{ size: number; mark: Buffer }>;

type Told = Readonly<{
  id: string;
  archive: string;
  places: ReadonlyMap<string, Place>;
  entries: readonly LogEntry[];
}>;

function placeOf({ bytes }: StoredLog): Place {
  const size = bytes.lastIndexOf(LINE_END) + 1;
  return { size, mark: Buffer.from(bytes.subarray(Math.max(0, size - MARK), size)) };
}

/** True when a log holds what was read of it, and perhaps more. */
function hasGrown({ size, mark }: Place, bytes: Buffer): boolean {
  return bytes.length >= size && bytes.subarray(size - mark.length, size).equals(mark);
}

/** Those of some logs that lie behind what was told; undefined when something else has changed. */
function addedTo({ places }: Told, stored: readonly StoredLog[]): readonly StoredLog[] | undefined {
  const logs = new Map(stored.map((log) => [log.name.device, log]));
  const isSame = [...places].every(([device, place]) => {
    const log = logs.get(device);
    return log && hasGrown(place, log.bytes);
  });
  if (!isSame) return undefined;
  return stored.map((log) => {
    const { size = 0 } = places.get(log.name.device) ?? {};
    return { ...log, bytes: log.bytes.subarray(size) };
  });
}

/**
 * Every entry of a case, those compacted away included. The case that was asked for last is remembered, so that after
 * one more edit, which the panel of a case asks after, only its line is read and verified.
 */
export class CaseEntries {
  readonly #logs: LogFolder;
  #told: Told | undefined;

  constructor(logs: LogFolder) {
    this.#logs = logs;
  }

  /** The entries that read, in the order of the replay. Throws AppError `file-unreadable` or `case-newer`. */
  async read(id: string): Promise<readonly LogEntry[]> {
    const archive = (await this.#logs.archiveNames(id)).join(' ');
    const stored = await this.#logs.read(id, []);
    const entries = (await this.#follow(id, archive, stored)) ?? (await this.#readAll(id, stored));
    const places = new Map(stored.map((log) => [log.name.device, placeOf(log)]));
    this.#told = { id, archive, places, entries };
    return entries;
  }

  /** Forgets a case whose files were changed otherwise than by adding a line. */
  forget(id: string): void {
    if (this.#told?.id === id) this.#told = undefined;
  }

  async #readAll(id: string, stored: readonly StoredLog[]): Promise<readonly LogEntry[]> {
    return await entriesOf([...(await this.#logs.readArchive(id)), ...stored]);
  }

  async #follow(
    id: string,
    archive: string,
    stored: readonly StoredLog[],
  ): Promise<readonly LogEntry[] | undefined> {
    const told = this.#told;
    if (told?.id !== id || told.archive !== archive) return undefined;
    const added = addedTo(told, stored);
    if (!added) return undefined;
    const known = new Set(told.entries.map(({ h }) => h));
    const fresh = (await entriesOf(added)).filter(({ h }) => !known.has(h));
    return fresh.length === 0 ? told.entries : [...told.entries, ...fresh].sort(compareEntries);
  }
}
