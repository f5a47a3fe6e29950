import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/core/createCore.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { aCore, change, reopen } from '../builders/aVault.ts';
import { editsOf, findLost, fromLine, type Told, WORKS } from '../torture/told.ts';
import { startWriter } from './startWriter.ts';

/** `npm run torture` asks for more. */
const KILLS = Number(process.env['CLAIMFOLIO_KILLS'] ?? 200);
/** Vaults in which writers are killed at the same time. */
const VAULTS = 4;

/** A vault with three cases, and these. */
async function aSeed(): Promise<Readonly<{ core: Core; caseIds: readonly string[] }>> {
  const core = await aCore(systemClock());
  const caseIds = [core.ids.next(), core.ids.next(), core.ids.next()];
  for (const caseId of caseIds)
    await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'K-1' } }));
  return { core, caseIds };
}

/** Kills a writer while it works; every fourth one at any moment since its start. Answers what it told. */
async function killOne({ vault }: Core, caseIds: readonly string[], kill: number) {
  const writer = startWriter(vault.folder, caseIds);
  if (kill % 4 === 0) await wait(Math.random() * 250);
  else while (writer.lines.length === 0 && writer.isRunning) await wait(2);
  await wait(Math.random() * 200);
  expect(await writer.kill(), `the writer ended by itself: ${writer.faults}`).toBe(null);
  return writer.lines.map(fromLine);
}

async function problemsOf({ vault }: Core): Promise<readonly string[]> {
  const { problems } = await checkVault(vault);
  return problems.map(({ code }) => code).filter((code) => code !== 'attachment-unreferenced');
}

/** Kills `kills` writers of one vault. Answers what they told to be saved. */
async function killMany(kills: number): Promise<readonly Told[]> {
  const { core, caseIds } = await aSeed();
  const told: Told[] = [];
  for (let kill = 1; kill <= kills; kill += 1) told.push(...(await killOne(core, caseIds, kill)));
  const again = await reopen(core);
  expect(await findLost(again, told)).toEqual([]);
  expect(await problemsOf(again)).toEqual([]);
  let kept = -caseIds.length;
  for (const { id } of (await again.cases.list()).cases) kept += (await editsOf(again, id)).size;
  // At most the one that was saved but not told yet, for each kill.
  expect(kept - told.length).toBeLessThanOrEqual(kills);
  await change(again, () => again.cases.append({ caseId: core.ids.next() }));
  expect(await problemsOf(again)).toEqual([]);
  const left = await readdir(again.vault.folder, { recursive: true });
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  return told;
}

test(
  `${KILLS} kills while saving lose nothing that was told to be saved`,
  async () => {
    const vaults = Array.from({ length: VAULTS }, () => killMany(Math.ceil(KILLS / VAULTS)));
    // One that fails must not take the folders of the others away.
    await Promise.allSettled(vaults);
    const told = (await Promise.all(vaults)).flat();
    const counts = WORKS.map((kind) => told.filter((one) => one.kind === kind).length);
    for (const [index, count] of counts.entries())
      expect(count, WORKS[index]).toBeGreaterThan(KILLS / 20);
    console.log(
      `${KILLS} kills: ${told.length} acknowledged (${WORKS.map((kind, at) => `${counts[at]} × ${kind}`).join(', ')}), 0 lost`,
    );
  },
  120_000 + KILLS * 1000,
);

test('two programs that save at once wait for each other and lose nothing', async () => {
  const { core, caseIds } = await aSeed();
  const writers = [1, 2].map(() => startWriter(core.vault.folder, caseIds, 24));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);
  const told = writers.flatMap(({ lines }) => lines.map(fromLine));
  const again = await reopen(core);
  expect(await findLost(again, told)).toEqual([]);
  let kept = -caseIds.length;
  for (const { id } of (await again.cases.list()).cases) kept += (await editsOf(again, id)).size;
  expect([told.length, kept]).toEqual([48, 48]);
  expect((await checkVault(core.vault)).problems).toEqual([]);
}, 120_000);
