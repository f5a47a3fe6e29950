import { parentPort, workerData } from 'node:worker_threads';
import { z } from '../../../shared/zod.ts';
import { answerPhotoRequest } from './answerPhotoRequest.ts';
import { lockLoaders } from './lockLoaders.ts';

lockLoaders(z.instanceof(Int32Array).parse(workerData));

parentPort?.on('message', async (message) =>
  parentPort?.postMessage(await answerPhotoRequest(message)),
);
