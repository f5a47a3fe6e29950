import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/appError.ts';
import { z } from '../../shared/zod.ts';
import { forbidNetwork } from '../core/noNetwork.ts';
import { readImportFile } from '../core/useCases/readImportFile.ts';

/** The thread that reads one file of orders or tracking for the window: what is in it is a stranger's. */
forbidNetwork();

const RequestSchema = z.strictObject({
  path: z.string(),
  carriers: z.string(),
  dates: z.enum(['dmy', 'mdy', 'ymd']).optional(),
});

async function answer() {
  try {
    return { kind: 'read', value: await readImportFile(RequestSchema.parse(workerData)) };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', error: error.toData() };
    return { kind: 'bug', stack: error instanceof Error ? String(error.stack) : String(error) };
  }
}

parentPort?.postMessage(await answer());
