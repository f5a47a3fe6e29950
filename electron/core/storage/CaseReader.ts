import { AppError } from '../../../shared/appError.ts';
import type { LogEntry } from '../../../shared/domain/logEntry.ts';
import { CaseEntries } from './CaseEntries.ts';
import { type FoundCase, fromLogs, fromSnapshot } from './composeCase.ts';
import { LogFolder, type Stamps } from './LogFolder.ts';
import { namesIn } from './namesIn.ts';
import { toProblem } from './problem.ts';
import { devicesOf, readSnapshot } from './snapshot.ts';
import type { Vault } from './Vault.ts';
import { parseSnapshotName, snapshotPath } from './vaultPaths.ts';

/** How many cases are kept as they were last read or written: those that a seller works on. */
const KEPT = 16;

/** Reads the cases of one vault from logs and snapshots. Writes nothing. */
export class CaseReader {
  readonly logs: LogFolder;
  readonly #vault: Vault;
  readonly #kept = new Map<string, FoundCase>();
  readonly #entries: CaseEntries;
  /** How the logs were when a case was read from them. */
  readonly #stamps = new WeakMap<FoundCase, Stamps>();

  constructor(vault: Vault) {
    this.#vault = vault;
    this.logs = new LogFolder(vault);
    this.#entries = new CaseEntries(this.logs);
  }

  /** The ids of all cases that have a log or a snapshot, oldest first. Throws AppError `vault-unreadable`. */
  async ids(): Promise<readonly string[]> {
    const ids = new Set((await this.logs.list()).keys());
    for (const year of await namesIn(this.#vault, 'cases'))
      for (const name of await namesIn(this.#vault, `cases/${year}`)) {
        const id = parseSnapshotName(name);
        if (id !== undefined) ids.add(id);
      }
    return [...ids].sort();
  }

  /** One case as its files tell it now. Throws AppError `file-unreadable` or `case-newer`. */
  async read(id: string, devices: readonly string[] = []): Promise<FoundCase> {
    const kept = this.#kept.get(id);
    if (kept && (await this.#isCurrent(kept, devices))) return kept;
    const snapshot = await readSnapshot(this.#vault, id);
    const others = [...devicesOf(snapshot), ...devices];
    const stamps = await this.logs.stamps(id, others);
    const stored = await this.logs.read(id, others);
    const told = fromSnapshot(id, snapshot, stored) ?? fromLogs(id, snapshot, stored);
    const found = told.needsArchive
      ? fromLogs(id, snapshot, stored, await this.logs.readArchive(id))
      : told;
    this.#stamps.set(found, stamps);
    return found;
  }

  /** Like `read`; what is wrong with the files of this case is part of the answer. */
  async tryRead(id: string): Promise<Pick<FoundCase, 'case' | 'isGone' | 'problems'>> {
    try {
      return await this.read(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const problems = [toProblem(error, snapshotPath(id), id)];
      return { case: undefined, isGone: false, problems };
    }
  }

  /** Every entry of a case that reads, those compacted away included, in the order of the replay. */
  async entries(id: string): Promise<readonly LogEntry[]> {
    return await this.#entries.read(id);
  }

  /**
   * Remembers a case as it is after an entry was added to what `before` tells, so that the next edit need not read it
   * again. `stamp` is that of the log which was added to, by its device; without one, all is read again.
   */
  keep(found: FoundCase, before: FoundCase, device: string, stamp: string | undefined): void {
    const { id } = found;
    this.#kept.delete(id);
    if (stamp === undefined) return;
    this.#kept.set(id, found);
    this.#stamps.set(found, new Map([...(this.#stamps.get(before) ?? []), [device, stamp]]));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Forgets a case whose files were changed otherwise than by adding a line. */
  forget(id: string): void {
    this.#kept.delete(id);
    this.#entries.forget(id);
  }

  async #isCurrent(kept: FoundCase, devices: readonly string[]): Promise<boolean> {
    const known = this.#stamps.get(kept) ?? new Map();
    const now = await this.logs.stamps(kept.id, [...known.keys(), ...devices]);
    return now.size === known.size && [...known].every(([dev, stamp]) => now.get(dev) === stamp);
  }
}
