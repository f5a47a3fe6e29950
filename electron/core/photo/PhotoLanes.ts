import { AppError } from '../../../shared/appError.ts';
import type { StartHost } from '../WorkHost.ts';
import { type PhotoJob, PhotoLane } from './PhotoLane.ts';

/** A few lanes that share one queue; the last one used is used again, so that one job keeps one host. */
export class PhotoLanes {
  readonly #all: readonly PhotoLane[];
  readonly #free: PhotoLane[];
  readonly #waiting: ((lane: PhotoLane) => void)[] = [];
  #isClosed = false;

  constructor(start: StartHost, count: number, timeLimitMs: number) {
    this.#all = Array.from({ length: count }, () => new PhotoLane(start, timeLimitMs));
    this.#free = [...this.#all];
  }

  /** The answer to one job, as `PhotoLane.run` gives it. Throws AppError `cancelled` after `close`. */
  async ask(job: PhotoJob): Promise<unknown> {
    const lane = await this.#take();
    try {
      if (this.#isClosed) throw new AppError('cancelled');
      return await lane.run(job);
    } finally {
      this.#give(lane);
    }
  }

  /** Ends every host for good; what still runs or waits is cancelled. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#all.map((lane) => lane.close()));
  }

  #take(): Promise<PhotoLane> | PhotoLane {
    return this.#free.pop() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(lane: PhotoLane): void {
    const next = this.#waiting.shift();
    if (next) next(lane);
    else this.#free.push(lane);
  }
}
