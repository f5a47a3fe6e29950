import { AppError } from '../../shared/appError.ts';
import type { WorkState } from '../../shared/ipc/vaultCare.ts';

/** How far a work is. */
export type Progress = Readonly<{ done: number; total: number }>;

/** The one long work that the window waits for at a time: how far it is, and whether it was cancelled. */
export class LongWork {
  #progress: Progress | undefined;
  #isCancelled = false;

  /** What is running, for the window to show. */
  get state(): WorkState {
    return this.#progress ? { running: this.#progress } : {};
  }

  /** Lets the work that is running end at its next step. */
  cancel(): void {
    this.#isCancelled = true;
  }

  /** Runs a work that reports its steps. Throws AppError `cancelled`, `busy`, and what the work throws. */
  async run<T>(work: (onProgress: (progress: Progress) => void) => Promise<T>): Promise<T> {
    if (this.#progress) throw new AppError('busy');
    this.#progress = { done: 0, total: 0 };
    this.#isCancelled = false;
    try {
      return await work((progress) => {
        if (this.#isCancelled) throw new AppError('cancelled');
        this.#progress = progress;
      });
    } finally {
      this.#progress = undefined;
    }
  }
}
