import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';
import type { FoundCase } from './composeCase.ts';
import { errnoOf } from './errno.ts';
import type { SerialQueue } from './SerialQueue.ts';
import { readSnapshot, setSnapshotAside, writeSnapshot } from './snapshot.ts';
import type { Vault } from './Vault.ts';
import { snapshotPath } from './vaultPaths.ts';

/**
 * Writes snapshots behind the edits: of several edits in a row only the last one's. Whatever it cannot write is
 * rebuilt from the log when it is read.
 */
export class SnapshotWriter {
  readonly #vault: Vault;
  readonly #queue: SerialQueue;
  readonly #pending = new Map<string, FoundCase>();
  readonly #written = new Map<string, string>();
  #working: Promise<void> | undefined;

  /** `queue` keeps the works on one case in their order. */
  constructor(vault: Vault, queue: SerialQueue) {
    this.#vault = vault;
    this.#queue = queue;
  }

  /** Resolves when every snapshot that was planned is written. */
  async settle(): Promise<void> {
    await this.#working;
  }

  /** Plans the snapshot of a case. */
  follow(found: FoundCase): void {
    this.#pending.set(found.id, found);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const id = next;
      await this.#queue.run(id, async () => await this.#write(id));
    }
    this.#working = undefined;
  }

  #next(): string | undefined {
    return this.#pending.keys().next().value;
  }

  /** Tells a snapshot that was written here from one that somebody else changed since. */
  #stamp(id: string): string {
    const path = this.#vault.pathOf(snapshotPath(id));
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '';
  }

  /** A snapshot that somebody else changed is set aside first. */
  async #write(id: string): Promise<void> {
    const found = this.#pending.get(id);
    this.#pending.delete(id);
    if (!found) return;
    try {
      if (this.#stamp(id) !== this.#written.get(id)) {
        const there = await readSnapshot(this.#vault, id);
        if (there.kind === 'altered') await setSnapshotAside(this.#vault, id);
      }
      if (found.case) await writeSnapshot(this.#vault, { case: found.case, ends: found.ends });
      else await rm(this.#vault.pathOf(snapshotPath(id)), { force: true });
      this.#written.set(id, this.#stamp(id));
    } catch (error) {
      if (!(error instanceof AppError) && errnoOf(error) === undefined) throw error;
    }
  }
}
