import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { answerReadTask, readApart } from '../../../../../electron/core/messages/readApart.ts';
import type { WorkHost } from '../../../../../electron/core/WorkHost.ts';

const task = {
  sources: [{ kind: 'text' as const, name: 'chat', text: '03.03.26, 10:00 - Ana: hi' }],
  now: '2026-03-04T00:00:00Z',
};

/** A host that does its task within this process. */
function aHost(): WorkHost {
  const host = new EventEmitter();
  const postMessage = async (message: unknown) => {
    host.emit('message', structuredClone(await answerReadTask(message)));
  };
  return Object.assign(host, { postMessage, terminate: () => undefined });
}

const workerThat = (code: string) => () => new Worker(code, { eval: true });

test('what a host reads comes back whole', async () => {
  const readings = await readApart(aHost)(task);
  expect(readings).toMatchObject([{ file: 'chat', messages: [{ from: { name: 'Ana' } }] }]);
});

test('a host that hangs is ended, and one that breaks is told', async () => {
  const gone = { code: 'messages-too-slow' };
  await expect(readApart(workerThat('for (;;);'), 200)(task)).rejects.toMatchObject(gone);
  const broken = workerThat('process.exit(1)');
  await expect(readApart(broken)(task)).rejects.toMatchObject(gone);
});
