import { once } from 'node:events';
import { basename } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { StartHost, WorkHost } from '../WorkHost.ts';
import { type PhotoCall, type PhotoReply, PhotoReplySchema } from './photoContract.ts';
import { damaged } from './photoFaults.ts';

/** One request as the lanes carry it; `path` names its file in a refusal. */
export type PhotoJob = Readonly<{ call: PhotoCall; input: unknown; path: string }>;

/** How long a host is kept without a job, in milliseconds: only its end gives back what decoding took. */
const IDLE = 30_000;

/** A thread says so with an error, a process with the name of what was fatal. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error
    ? 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    : typeof error === 'string';

/** One host that does one job at a time, so that a picture that hangs or breaks it harms no other. */
export class PhotoLane {
  readonly #start: StartHost;
  readonly #timeLimitMs: number;
  #host: WorkHost | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(start: StartHost, timeLimitMs: number) {
    this.#start = start;
    this.#timeLimitMs = timeLimitMs;
  }

  /**
   * The answer to one job, unchecked. Throws the AppError that the host gave; `file-damaged` when the job hangs
   * or breaks the host, which is then replaced; any other error is a bug.
   */
  async run(job: PhotoJob): Promise<unknown> {
    clearTimeout(this.#idle);
    try {
      return await this.#answerOf(job);
    } finally {
      this.#idle = setTimeout(() => void this.close(), IDLE).unref();
    }
  }

  /** Ends the host; a job that still runs is rejected with AppError `cancelled`. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const host = this.#host;
    this.#host = undefined;
    await host?.terminate();
  }

  async #answerOf(job: PhotoJob): Promise<unknown> {
    this.#host ??= this.#open();
    const host = this.#host;
    const reply = await this.#replyOf(host, job).catch((cause) => {
      this.#drop(host);
      throw isOutOfMemory(cause) ? damaged(basename(job.path), 'unreadable', cause) : cause;
    });
    if (reply.kind === 'done') return reply.value;
    if (reply.kind === 'refused') throw new AppError(reply.error.code, reply.error.params);
    this.#drop(host);
    if (reply.kind === 'broken') throw damaged(basename(job.path), 'unreadable');
    throw new Error(`The photo worker failed: ${reply.stack}`);
  }

  async #replyOf(host: WorkHost, { call, input, path }: PhotoJob): Promise<PhotoReply> {
    const stop = new AbortController();
    // One that was not ended by us was broken by what it decoded.
    const ended = () =>
      stop.abort(
        this.#host === host ? damaged(basename(path), 'unreadable') : new AppError('cancelled'),
      );
    const timer = setTimeout(
      () => stop.abort(damaged(basename(path), 'too_slow')),
      this.#timeLimitMs,
    );
    host.once('exit', ended);
    try {
      const reply = once(host, 'message', { signal: stop.signal });
      host.postMessage({ call, input });
      return PhotoReplySchema.parse((await reply)[0]);
    } catch (error) {
      throw stop.signal.aborted ? stop.signal.reason : error;
    } finally {
      clearTimeout(timer);
      host.off('exit', ended);
    }
  }

  /** A host that ends while it has nothing to do is replaced by the next job. */
  #open(): WorkHost {
    const host = this.#start();
    host.once('exit', () => setImmediate(() => this.#forget(host)));
    return host;
  }

  #forget(host: WorkHost): void {
    if (this.#host === host) this.#host = undefined;
  }

  #drop(host: WorkHost): void {
    this.#forget(host);
    // What a dying host still reports has been told already, and must not end the program.
    host.on('error', () => undefined);
    void host.terminate();
  }
}
