import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { aCore, change, reopen } from '../builders/aVault.ts';
import { startWriter } from './startWriter.ts';

const KILLS = 30;

test(`${KILLS} kills while saving lose nothing that was told to be saved`, async () => {
  const core = await aCore(systemClock());
  const { folder } = core.vault;
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'K-1' } }));
  const told: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, saved, ended } = startWriter(folder, caseId);
    while (saved.length === 0) await wait(5);
    await wait(Math.random() * 60);
    child.kill('SIGKILL');
    await ended;
    told.push(...saved);
  }
  expect(told.length).toBeGreaterThanOrEqual(KILLS);
  const again = await reopen(core);
  const { messages } = await again.cases.open(caseId);
  const kept = new Map(messages.map(({ id, text }) => [id, text]));
  expect(told.filter((id) => kept.get(id) !== `${id} ${'文'.repeat(300)}`)).toEqual([]);
  // At most the one that was saved but not told yet, for each kill.
  expect(kept.size - told.length).toBeLessThanOrEqual(KILLS);
  await change(again, () => again.cases.append({ caseId, set: { orderNumber: 'K-2' } }));
  const { problems } = await checkVault(again.vault);
  expect(problems).toEqual([]);
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
}, 240_000);

test('two programs that save at once wait for each other and lose nothing', async () => {
  const core = await aCore(systemClock());
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'T-1' } }));
  const writers = [1, 2].map(() => startWriter(core.vault.folder, caseId, 25));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);
  const told = writers.flatMap(({ saved }) => saved);
  expect(new Set(told).size).toBe(50);
  const { messages } = await (await reopen(core)).cases.open(caseId);
  expect(messages.map(({ id }) => id).sort()).toEqual([...told].sort());
  expect((await checkVault(core.vault)).problems).toEqual([]);
}, 120_000);
