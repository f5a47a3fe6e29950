import { rm } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';
import type { FoundCase } from './composeCase.ts';
import { errnoOf } from './errno.ts';
import { stampOf } from './lookAt.ts';
import type { SerialQueue } from './SerialQueue.ts';
import { readSnapshot, setSnapshotAside, writeSnapshot } from './snapshot.ts';
import type { Vault } from './Vault.ts';
import { snapshotPath } from './vaultPaths.ts';

/** How long a snapshot waits for further edits, which would have to wait for it, in milliseconds. */
const PAUSE = 100;

/**
 * Writes snapshots behind the edits: of several edits in a row only the last one's. Whatever it cannot write is
 * rebuilt from the log when it is read.
 */
export class SnapshotWriter {
  readonly #vault: Vault;
  readonly #queue: SerialQueue;
  readonly #pending = new Map<string, FoundCase>();
  readonly #written = new Map<string, string | undefined>();
  #working: Promise<void> | undefined;
  #settling = 0;
  #endPause = () => {};

  /** `queue` keeps the works on one case in their order. */
  constructor(vault: Vault, queue: SerialQueue) {
    this.#vault = vault;
    this.#queue = queue;
  }

  /** Resolves when every snapshot that was planned is written. */
  async settle(): Promise<void> {
    this.#settling += 1;
    this.#endPause();
    try {
      await this.#working;
    } finally {
      this.#settling -= 1;
    }
  }

  /** Plans the snapshot of a case. */
  follow(found: FoundCase): void {
    this.#pending.set(found.id, found);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    while (this.#pending.size > 0) {
      await this.#pause();
      for (const id of [...this.#pending.keys()])
        await this.#queue.run(id, async () => await this.#write(id));
    }
    this.#working = undefined;
  }

  async #pause(): Promise<void> {
    if (this.#settling > 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PAUSE);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Tells a snapshot that was written here from one that somebody else changed since. */
  #stamp(id: string): string | undefined {
    return stampOf(this.#vault, snapshotPath(id));
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
