import { AppError } from '../../shared/appError.ts';
import type { WorkKind, WorkState } from '../../shared/ipc/vaultCare.ts';
import type { OnProgress, Progress } from '../../shared/progress.ts';

type Running = { readonly kind: WorkKind; progress: Progress; isCancelled: boolean };

/** The one long work at a time: which it is, how far it is, and whether it was cancelled. */
export class LongWork {
  readonly #show: (progress: Progress | undefined) => void;
  #running: Running | undefined;
  /** Ends with the work that is running. */
  #turn: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  /** `show` hears of every step, and of the end as undefined. */
  constructor(show: (progress: Progress | undefined) => void) {
    this.#show = show;
  }

  /** What is running, for the window to show. */
  get state(): WorkState {
    const { kind, progress } = this.#running ?? {};
    return kind && progress ? { running: { kind, ...progress } } : {};
  }

  /** Lets the work that is running end at its next step. */
  cancel(): void {
    if (this.#running) this.#running.isCancelled = true;
  }

  /** Lets the work that is running end, and begins none of those that wait for their turn. */
  close(): void {
    this.#isClosed = true;
    this.cancel();
  }

  /** Runs a work like `run` as soon as no other one runs, in the order in which they were asked for. */
  async runInTurn<T>(kind: WorkKind, work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
    while (this.#running && !this.#isClosed) await this.#turn;
    if (this.#isClosed) throw new AppError('cancelled');
    return await this.run(kind, work);
  }

  /** Runs a work that reports its steps. Throws AppError `cancelled`, `busy`, and what the work throws. */
  async run<T>(kind: WorkKind, work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
    if (this.#running) throw new AppError('busy');
    const start: Progress = { step: 'list', unit: 'bytes', done: 0, total: 0 };
    const running: Running = { kind, progress: start, isCancelled: false };
    this.#running = running;
    let end = (): void => undefined;
    this.#turn = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#show(start);
    try {
      return await work((progress) => {
        if (running.isCancelled) throw new AppError('cancelled');
        running.progress = progress;
        // A part of a work that failed may still be on its way.
        if (this.#running === running) this.#show(progress);
      });
    } finally {
      this.#running = undefined;
      this.#show(undefined);
      end();
    }
  }
}
