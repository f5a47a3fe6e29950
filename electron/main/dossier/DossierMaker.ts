import { once } from 'node:events';
import { AppError } from '../../../shared/appError.ts';
import {
  type DossierOrder,
  type DossierReply,
  DossierReplySchema,
  type MadeExport,
} from '../../core/dossier/dossierContract.ts';
import type { StartHost, WorkHost } from '../../core/WorkHost.ts';

/** How long the process is kept after a dossier, in milliseconds: another choice needs it again, and it is not small. */
const IDLE = 120_000;

/** What the process says to an order. Throws AppError `cancelled` or `dossier-process-ended` when it says nothing more. */
async function replyOf(
  host: WorkHost,
  order: DossierOrder,
  signal: AbortSignal,
): Promise<DossierReply> {
  const end = new AbortController();
  const ended = () => end.abort(new AppError('dossier-process-ended'));
  const stopped = () => end.abort(new AppError('cancelled'));
  host.once('exit', ended);
  signal.addEventListener('abort', stopped);
  host.postMessage(order);
  const reply = await once(host, 'message', { signal: end.signal })
    .catch((cause) => {
      throw end.signal.reason ?? new AppError('dossier-process-ended', {}, { cause });
    })
    .finally(() => {
      host.off('exit', ended);
      signal.removeEventListener('abort', stopped);
    });
  return DossierReplySchema.parse(reply[0]);
}

/**
 * Makes dossiers in a process of their own, so that the window never waits for one. It starts with the first dossier;
 * one that is stopped ends with its process, at once, whatever it does.
 */
export class DossierMaker {
  readonly #start: StartHost;
  /** The process that has nothing to do. */
  #free: WorkHost | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(start: StartHost) {
    this.#start = start;
  }

  /**
   * The dossier of an order, unless `signal` stops it. Throws AppError `cancelled`, `dossier-process-ended` when the
   * process died of it, and those of `makeDossier`.
   */
  async make(order: DossierOrder, signal: AbortSignal): Promise<MadeExport> {
    if (signal.aborted) throw new AppError('cancelled');
    const host = this.#take();
    const reply = await replyOf(host, order, signal).catch((error) => {
      this.#drop(host);
      throw error;
    });
    this.#give(host);
    if (reply.kind === 'done') return reply.made;
    if (reply.kind === 'refused') throw new AppError(reply.error.code, reply.error.params);
    throw new Error(`The process for dossiers failed: ${reply.stack}`);
  }

  /** Ends the process that waits for work. */
  close(): void {
    clearTimeout(this.#idle);
    if (this.#free) this.#drop(this.#free);
  }

  #take(): WorkHost {
    clearTimeout(this.#idle);
    const host = this.#free ?? this.#start();
    this.#free = undefined;
    return host;
  }

  /** Keeps a process for the next dossier; one that ends meanwhile is forgotten. */
  #give(host: WorkHost): void {
    this.close();
    this.#free = host;
    host.once('exit', () => {
      if (this.#free === host) this.#free = undefined;
    });
    this.#idle = setTimeout(() => this.close(), IDLE).unref();
  }

  #drop(host: WorkHost): void {
    if (this.#free === host) this.#free = undefined;
    // What a dying process still reports has been told already, and must not end the program.
    host.on('error', () => undefined);
    void host.terminate();
  }
}
