import { once } from 'node:events';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/appError.ts';
import { ErrorDataSchema } from '../../../shared/ipc/answer.ts';
import { z } from '../../../shared/zod.ts';
import {
  type ImportReading,
  ImportReadingSchema,
  type ImportReadRequest,
} from '../../core/useCases/readImportFile.ts';

/** How long a file may take, in milliseconds; the largest that is taken needs a few seconds. */
const LONGEST = 60_000;

/** Megabytes of memory that a file may take. */
const MOST_MEMORY = 1_500;

const ReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), value: ImportReadingSchema }),
  z.strictObject({ kind: z.literal('refused'), error: ErrorDataSchema }),
  z.strictObject({ kind: z.literal('bug'), stack: z.string() }),
]);

async function replyOf(worker: Worker, file: string): Promise<unknown> {
  try {
    const [reply] = await once(worker, 'message', { signal: AbortSignal.timeout(LONGEST) });
    return reply;
  } catch (cause) {
    // It hung, or took more memory than it may: the file is to blame, and harmed nothing else.
    throw new AppError('table-damaged', { file }, { cause });
  } finally {
    await worker.terminate();
  }
}

/** Reads a file in a thread of its own, so that the window does not wait for it. Throws as `readImportFile`. */
export async function readInThread(request: ImportReadRequest): Promise<ImportReading> {
  const worker = new Worker(join(import.meta.dirname, 'importThread.js'), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const reply = ReplySchema.parse(await replyOf(worker, basename(request.path)));
  if (reply.kind === 'read') return reply.value;
  if (reply.kind === 'refused') throw new AppError(reply.error.code, reply.error.params);
  throw new Error(`Reading a file failed: ${reply.stack}`);
}
