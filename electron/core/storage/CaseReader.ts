import { AppError } from '../../../shared/appError.ts';
import type { LogEntry } from '../../../shared/domain/logEntry.ts';
import { CaseEntries } from './CaseEntries.ts';
import { type FoundCase, fromLogs, fromSnapshot } from './composeCase.ts';
import { LogFolder } from './LogFolder.ts';
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
    const stored = await this.logs.read(id, [...devicesOf(snapshot), ...devices]);
    const found = fromSnapshot(id, snapshot, stored) ?? fromLogs(id, snapshot, stored);
    if (!found.needsArchive) return found;
    return fromLogs(id, snapshot, stored, await this.logs.readArchive(id));
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

  /** Remembers a case as it was just written, so that the next edit need not read it again. */
  keep(found: FoundCase): void {
    this.#kept.delete(found.id);
    this.#kept.set(found.id, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Forgets a case whose files were changed otherwise than by adding a line. */
  forget(id: string): void {
    this.#kept.delete(id);
    this.#entries.forget(id);
  }

  async #isCurrent({ id, logs }: FoundCase, devices: readonly string[]): Promise<boolean> {
    const known = logs.map(({ device }) => device);
    const sizes = await this.logs.sizes(id, [...known, ...devices]);
    return sizes.size === logs.length && logs.every((log) => sizes.get(log.device) === log.size);
  }
}
