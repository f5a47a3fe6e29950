import { once } from 'node:events';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/appError.ts';
import { type PhotoCall, type PhotoReply, PhotoReplySchema } from './photoContract.ts';
import { damaged } from './photoFaults.ts';

/** One request as the lanes carry it; `path` names its file in a refusal. */
export type PhotoJob = Readonly<{ call: PhotoCall; input: unknown; path: string }>;

/** One for all threads of the process, whichever lane they serve; see `lockLoaders`. */
const loadersLock = new Int32Array(new SharedArrayBuffer(4));

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** One thread that does one job at a time, so that a picture that hangs it harms no other. */
export class PhotoLane {
  readonly #workerFile: string;
  readonly #timeLimitMs: number;
  #worker: Worker | undefined;

  constructor(workerFile: string, timeLimitMs: number) {
    this.#workerFile = workerFile;
    this.#timeLimitMs = timeLimitMs;
  }

  /**
   * The answer to one job, unchecked. Throws the AppError that the worker gave; `file-damaged` when the job hangs
   * or breaks the thread, which is then replaced; any other error is a bug.
   */
  async run(job: PhotoJob): Promise<unknown> {
    this.#worker ??= new Worker(this.#workerFile, {
      stdout: true,
      stderr: true,
      workerData: loadersLock,
    });
    const worker = this.#worker;
    const reply = await this.#replyOf(worker, job).catch((cause) => {
      this.#drop(worker);
      throw isOutOfMemory(cause) ? damaged(basename(job.path), 'unreadable', cause) : cause;
    });
    if (reply.kind === 'done') return reply.value;
    if (reply.kind === 'refused') throw new AppError(reply.error.code, reply.error.params);
    this.#drop(worker);
    if (reply.kind === 'broken') throw damaged(basename(job.path), 'unreadable');
    throw new Error(`The photo worker failed: ${reply.stack}`);
  }

  /** Ends the thread; a job that still runs is rejected. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #replyOf(worker: Worker, { call, input, path }: PhotoJob): Promise<PhotoReply> {
    const stop = new AbortController();
    const ended = () => stop.abort(new Error('The photo worker has ended'));
    const timer = setTimeout(
      () => stop.abort(damaged(basename(path), 'too_slow')),
      this.#timeLimitMs,
    );
    worker.once('exit', ended);
    try {
      const reply = once(worker, 'message', { signal: stop.signal });
      worker.postMessage({ call, input });
      return PhotoReplySchema.parse((await reply)[0]);
    } catch (error) {
      throw stop.signal.aborted ? stop.signal.reason : error;
    } finally {
      clearTimeout(timer);
      worker.off('exit', ended);
    }
  }

  #drop(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
    // What a dying thread still reports has been told already, and must not end the program.
    worker.on('error', () => undefined);
    void worker.terminate();
  }
}
