import { once } from 'node:events';
import { AppError } from '../../../shared/appError.ts';
import { ErrorDataSchema } from '../../../shared/ipc/answer.ts';
import { z } from '../../../shared/zod.ts';
import type { StartHost } from '../WorkHost.ts';
import { type MessageReader, ReadTaskSchema, SourceReadingSchema } from './reading.ts';
import { readSources } from './readSources.ts';

/** Reading that takes longer was made to. */
const TIME_LIMIT_MS = 60_000;

const ReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), readings: z.array(SourceReadingSchema) }),
  z.strictObject({ kind: z.literal('refused'), error: ErrorDataSchema }),
  z.strictObject({ kind: z.literal('bug'), stack: z.string() }),
]);
type Reply = z.infer<typeof ReplySchema>;

/** Does the task that came into a process of its own. Never throws: the reply says all. */
export async function answerReadTask(message: unknown): Promise<Reply> {
  try {
    return { kind: 'done', readings: [...(await readSources(ReadTaskSchema.parse(message)))] };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', error: error.toData() };
    return { kind: 'bug', stack: error instanceof Error ? `${error.stack}` : String(error) };
  }
}

/**
 * Reads mails and chats in a host that is started for it and ended after it: what hangs or crashes there harms nothing
 * else. Throws AppError `messages-too-slow` when it takes too long, eats memory or breaks.
 */
export function readApart(start: StartHost, timeLimitMs = TIME_LIMIT_MS): MessageReader {
  return async (task) => {
    const host = start();
    const stop = new AbortController();
    const end = () => stop.abort();
    const timer = setTimeout(end, timeLimitMs);
    host.once('exit', end);
    try {
      const told = once(host, 'message', { signal: stop.signal });
      host.postMessage(task);
      const reply = ReplySchema.parse((await told)[0]);
      if (reply.kind === 'done') return reply.readings;
      if (reply.kind === 'refused') throw new AppError(reply.error.code, reply.error.params);
      throw new Error(`Reading messages failed: ${reply.stack}`);
    } catch (error) {
      throw stop.signal.aborted ? new AppError('messages-too-slow', {}, { cause: error }) : error;
    } finally {
      clearTimeout(timer);
      host.off('exit', end);
      // What a host that is being ended still reports has been told already.
      host.on('error', () => undefined);
      void host.terminate();
    }
  };
}
