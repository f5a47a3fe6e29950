import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import type { DossierOrder } from '../../../../../electron/core/dossier/dossierContract.ts';
import { DossierMaker } from '../../../../../electron/main/dossier/DossierMaker.ts';
import { aCase, anId } from '../../../../builders/aCase.ts';
import { aMadeExport } from './aMadeExport.ts';

const order: DossierOrder = {
  request: { disputeId: anId(1), destinationId: 'stripe', out: 'dossier' },
  ...{
    aCase: aCase(),
    destinations: [],
    isSample: false,
    sellerZone: 'Asia/Shanghai',
    at: 0,
    paths: {},
  },
};

const made = aMadeExport({ 'dossier/dossier.pdf': 'pdf' });
const never = new AbortController().signal;

/** A maker over threads that do `first` with their first order; those after the first thread answer every order. */
function aMakerThat(first: string) {
  const started: Worker[] = [];
  const start = () => {
    const code = `const { parentPort, workerData: made } = require('node:worker_threads');
      const answer = (reply) => parentPort.postMessage(reply);
      parentPort.on('message', () => { ${started.length === 0 ? first : "answer({ kind: 'done', made })"} });`;
    const thread = new Worker(code, { eval: true, workerData: made });
    started.push(thread);
    return thread;
  };
  const maker = new DossierMaker(start);
  onTestFinished(() => maker.close());
  return { maker, started, starts: () => started.length };
}

test('a dossier comes back as it was made, and the next one needs no new process', async () => {
  const { maker, starts } = aMakerThat("answer({ kind: 'done', made })");
  expect(await maker.make(order, never)).toEqual(made);
  expect(await maker.make(order, never)).toEqual(made);
  expect(starts()).toBe(1);
});

test('a refusal is told as it was given, and the process is kept', async () => {
  const error = "{ code: 'dossier-too-many-pages', params: { pages: 60, max: 49 } }";
  const { maker, starts } = aMakerThat(`answer({ kind: 'refused', error: ${error} })`);
  const refused = { code: 'dossier-too-many-pages', params: { pages: 60, max: 49 } };
  await expect(maker.make(order, never)).rejects.toMatchObject(refused);
  await expect(maker.make(order, never)).rejects.toMatchObject(refused);
  expect(starts()).toBe(1);
});

test('a bug in it is told with where it happened', async () => {
  const { maker } = aMakerThat("answer({ kind: 'bug', stack: 'at layoutDossier' })");
  await expect(maker.make(order, never)).rejects.toThrow('at layoutDossier');
});

test.each([
  ['ends', 'process.exit(3)'],
  ['breaks', "throw new Error('out of memory')"],
])('a process that %s is told as such, and the next dossier is made', async (_, first) => {
  const { maker, starts } = aMakerThat(first);
  await expect(maker.make(order, never)).rejects.toMatchObject({ code: 'dossier-process-ended' });
  expect(await maker.make(order, never)).toEqual(made);
  expect(starts()).toBe(2);
});

test('one that is stopped ends at once, whatever it does, and the next one is made', async () => {
  const { maker, starts } = aMakerThat('for (;;);');
  const stop = new AbortController();
  const stopped = maker.make(order, stop.signal);
  const next = maker.make(order, never);
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(await next).toEqual(made);
  await expect(maker.make(order, stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
  expect(starts()).toBe(2);
});

test('a process that ended while it had nothing to do is replaced', async () => {
  const { maker, started, starts } = aMakerThat("answer({ kind: 'done', made })");
  await maker.make(order, never);
  await started[0]?.terminate();
  expect(await maker.make(order, never)).toEqual(made);
  expect(starts()).toBe(2);
});
