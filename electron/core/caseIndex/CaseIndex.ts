import { rm } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { CaseReader } from '../storage/CaseReader.ts';
import { errnoOf } from '../storage/errno.ts';
import { mapInFlight } from '../storage/mapInFlight.ts';
import { namesIn } from '../storage/namesIn.ts';
import type { Vault } from '../storage/Vault.ts';
import { fileStamps } from './fileStamps.ts';
import { type IndexedCase, indexedCase } from './indexedCase.ts';
import { appendToIndexFile, readIndexFile, writeIndexFile } from './indexFile.ts';

/** How many cases are read at once. */
const IN_FLIGHT = 8;

/** Cases looked at, of all that have to be. */
export type IndexProgress = Readonly<{ done: number; total: number }>;

/**
 * What lists, filters and searches need of every case, kept in the folder `cache` so that not every case is read
 * at every start. The file may be deleted at any time, and is never believed when the log of a case has changed.
 */
export class CaseIndex {
  readonly #vault: Vault;
  readonly #reader: CaseReader;
  readonly #clock: Clock;
  readonly #path: string;
  #cases = new Map<string, IndexedCase>();
  /** Cases saved since; what is kept of them is worked out when somebody asks, so that no save waits for it. */
  readonly #saved = new Map<string, Case>();
  readonly #unsaved = new Set<string>();
  #lines = 0;
  #revision = 0;
  #loading: Promise<void> | undefined;
  #refreshing: Promise<void> | undefined;
  #refreshedAt = Number.NEGATIVE_INFINITY;
  #progress: IndexProgress | undefined;

  constructor(vault: Vault, reader: CaseReader, clock: Clock) {
    this.#vault = vault;
    this.#reader = reader;
    this.#clock = clock;
    this.#path = vault.pathOf(`cache/index-${vault.machine.fingerprint}.ndjson`);
    vault.lock.beforeRelease(async () => await this.#save());
  }

  /** How far a check against the files is; undefined when none is running. */
  get progress(): IndexProgress | undefined {
    return this.#progress;
  }

  /** Whether it is being compared with the files right now. */
  get isChecking(): boolean {
    return this.#refreshing !== undefined;
  }

  /** Another number whenever something in it has changed. */
  get revision(): number {
    this.#known();
    return this.#revision;
  }

  /** Every case that is known, in no order. Call `load` or `refresh` first. */
  get cases(): Iterable<IndexedCase> {
    return this.#known().values();
  }

  find(id: string): IndexedCase | undefined {
    return this.#known().get(id);
  }

  /** Reads the index as the last start left it. It may be behind; `refresh` finds out. */
  async load(): Promise<void> {
    this.#loading ??= (async () => {
      const found = await readIndexFile(this.#path);
      this.#lines = found.size;
      // What was saved meanwhile is newer.
      this.#cases = new Map([...found, ...this.#known()]);
      this.#revision += 1;
    })();
    await this.#loading;
  }

  /**
   * Makes the index agree with the files: reads every case whose files are not those that were read last.
   * Nothing is done when that was so `maxAge` milliseconds ago. Throws AppError `vault-unreadable`.
   */
  async refresh(maxAge = 0): Promise<void> {
    if (this.#now() - this.#refreshedAt < maxAge) return;
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
      this.#progress = undefined;
    });
    await this.#refreshing;
  }

  /** Takes in a case that was just saved; undefined when it was deleted for good. */
  put(id: string, aCase: Case | undefined): void {
    if (aCase) this.#saved.set(id, aCase);
    else this.#forget(id);
    this.#unsaved.add(id);
  }

  /** Writes the file anew, so that nothing outdated stands in it, nor in that of another computer. Throws AppError `disk-full` or `write-failed`. */
  async rewrite(): Promise<void> {
    await this.refresh();
    for (const name of await namesIn(this.#vault, 'cache'))
      if (name.startsWith('index-')) await rm(this.#vault.pathOf(`cache/${name}`), { force: true });
    await writeIndexFile(this.#path, this.#vault.pathOf('cache'), this.cases);
    this.#lines = this.#known().size;
  }

  #known(): Map<string, IndexedCase> {
    for (const [id, aCase] of this.#saved) this.#keep(indexedCase(id, aCase, []));
    this.#saved.clear();
    return this.#cases;
  }

  #keep(indexed: IndexedCase): void {
    this.#cases.set(indexed.id, indexed);
    this.#revision += 1;
  }

  #forget(id: string): void {
    this.#saved.delete(id);
    this.#cases.delete(id);
    this.#revision += 1;
  }

  #now(): number {
    return this.#clock.now().epochMilliseconds;
  }

  async #refresh(): Promise<void> {
    await this.load();
    const stamps = await fileStamps(this.#vault, this.#reader);
    for (const id of this.#known().keys())
      if (!stamps.has(id)) {
        this.#forget(id);
        this.#unsaved.add(id);
      }
    const stale = [...stamps].filter(([id, stamp]) => this.#known().get(id)?.stamp !== stamp);
    let done = 0;
    this.#progress = { done, total: stale.length };
    await mapInFlight(stale, IN_FLIGHT, async ([id, stamp]) => {
      await this.#read(id, stamp);
      done += 1;
      this.#progress = { done, total: stale.length };
    });
    // From its end: one that takes long is not begun again by whoever waits for it.
    this.#refreshedAt = this.#now();
    await this.#save();
  }

  /** The stamp is older than what is read, so that a change in between is found the next time. */
  async #read(id: string, stamp: string): Promise<void> {
    const { case: found, problems } = await this.#reader.tryRead(id);
    this.#known();
    this.#keep({ ...indexedCase(id, found, problems), stamp });
    this.#unsaved.add(id);
  }

  /** Keeps what is new for the next start. A cache that cannot be written is no fault. */
  async #save(): Promise<void> {
    if (this.#unsaved.size === 0) return;
    const ids = [...this.#unsaved];
    try {
      await this.#confirm(ids);
      this.#unsaved.clear();
      await this.#write(ids);
    } catch (error) {
      if (!(error instanceof AppError) && errnoOf(error) === undefined) throw error;
    }
  }

  /** What was put, not read, is looked at once more: another computer may have sent a change meanwhile. */
  async #confirm(ids: readonly string[]): Promise<void> {
    const unknown = ids.filter((id) => this.#known().get(id)?.stamp === '');
    if (unknown.length === 0) return;
    const stamps = await fileStamps(this.#vault, this.#reader, unknown);
    await mapInFlight([...stamps], IN_FLIGHT, ([id, stamp]) => this.#read(id, stamp));
  }

  /** Adds lines, until so many are outdated that the file is better written anew. */
  async #write(ids: readonly string[]): Promise<void> {
    if (this.#vault.readOnly) return;
    const changed = ids.flatMap((id) => this.#known().get(id) ?? []);
    const isWorthIt = this.#lines === 0 || this.#lines + ids.length > 2 * this.#known().size + 1000;
    if (isWorthIt) {
      await this.load();
      await writeIndexFile(this.#path, this.#vault.pathOf('cache'), this.cases);
      this.#lines = this.#known().size;
      return;
    }
    const removed = ids.filter((id) => !this.#known().has(id));
    await appendToIndexFile(this.#path, changed, removed);
    this.#lines += ids.length;
  }
}
