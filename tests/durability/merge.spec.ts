import { cpSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { createIds } from '../../electron/core/ids.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { openVault } from '../../electron/core/storage/Vault.ts';
import { caseHistory, type HistoryEntry } from '../../electron/core/useCases/caseHistory.ts';
import type { Case } from '../../shared/domain/case.ts';
import { type Changes, type ItemEdit, setItem } from '../../shared/domain/edit.ts';
import { aMessage, anId } from '../builders/aCase.ts';
import { aClock, aCore, aFolder, change, type TestClock } from '../builders/aVault.ts';
import { noFlush } from './noFlush.ts';
import { seeded } from './seeded.ts';

const RUNS = Number(process.env['CLAIMFOLIO_MERGES'] ?? 100);
const DEVICES = ['a', 'b', 'c'];

let endNoFlush: () => void;
beforeAll(async () => {
  endNoFlush = await noFlush();
});
afterAll(() => endNoFlush());

type Device = Readonly<{ core: Core; clock: TestClock }>;

/** One vault on several computers, each with a copy of it and a clock of its own, some of them wrong. */
async function someDevices(cases: readonly string[]): Promise<readonly Device[]> {
  const first = await aCore();
  for (const caseId of cases)
    await change(first, () => first.cases.append({ caseId, set: { orderNumber: 'M-1' } }));
  const copies = DEVICES.map(async (name, at): Promise<Device> => {
    const folder = join(await aFolder(), 'vault');
    cpSync(first.vault.folder, folder, { recursive: true });
    const clock = aClock(`2026-03-0${4 + at}T05:06:07Z`);
    const machine = { fingerprint: name.repeat(16), name };
    return {
      core: createCore(await openVault(folder, machine), clock, createIds(clock), 4000),
      clock,
    };
  });
  return await Promise.all(copies);
}

const bytesOf = async (path: string): Promise<Buffer> =>
  await readFile(path).catch(() => Buffer.alloc(0));

const lastSeq = (log: Buffer): number =>
  Number(/"seq":(\d+)/.exec(log.toString().trimEnd().split('\n').at(-1) ?? '')?.[1] ?? 0);

/** What a sync program does: the later log of a device replaces the earlier one, new files are added. Snapshots and caches stay. */
async function sync({ core: { vault: from } }: Device, { core: { vault: to } }: Device) {
  if (from === to) return;
  const add = { recursive: true, force: false };
  for (const folder of ['activity', 'devices']) cpSync(from.pathOf(folder), to.pathOf(folder), add);
  const logs = (await readdir(from.pathOf('activity'))).filter((name) => name.endsWith('.ndjson'));
  for (const path of logs.map((name) => join('activity', name))) {
    const [ours, theirs] = [await bytesOf(from.pathOf(path)), await bytesOf(to.pathOf(path))];
    if (lastSeq(ours) > lastSeq(theirs)) await writeFile(to.pathOf(path), ours);
  }
}

const texts = ['', 'stuck at customs', '已到达', 'أين', 'вернули'];

type Pick = (below: number) => number;

/** One edit of one case, of fields and items that the others change too. */
function anEdit({ messages }: Case, pick: Pick): Changes {
  const message = aMessage(1 + pick(4), { text: `${texts[1 + pick(4)]} ${pick(100)}` });
  const known = messages[pick(messages.length || 1)] ?? message;
  const kinds: readonly ItemEdit[] = [
    setItem('messages', message),
    { list: 'messages', id: message.id, removed: true },
    { ...setItem('messages', message), before: anId(300 + 1 + pick(4)) },
    { ...setItem('messages', { ...known, translation: texts[pick(5)] ?? '' }) },
  ];
  const notes = `${texts[pick(5)]} ${pick(1000)}`;
  const set = pick(2) ? { notes } : { stage: pick(2) ? 'delivered' : 'delayed' };
  return { set, items: kinds.slice(pick(4)).slice(0, 1) };
}

async function act({ core, clock }: Device, cases: readonly string[], pick: Pick) {
  const minutes = pick(90) - 20;
  clock.instant = core.clock.now().add({ minutes }).toString();
  const caseId = cases[pick(cases.length)] ?? '';
  const changes = anEdit(await core.cases.open(caseId), pick);
  await change(core, () => core.cases.append({ caseId, ...changes }));
}

/** Some edits on all computers, now and then a sync between two, at last between all. Answers how many edits. */
async function live(devices: readonly Device[], cases: readonly string[], seed: number) {
  const pick = seeded(seed);
  const edits = 6 + pick(40);
  for (let edit = 0; edit < edits; edit += 1) {
    const [device, other] = [devices[pick(3)], devices[pick(3)]];
    if (!device || !other) throw new Error('There is no such device');
    await act(device, cases, pick);
    if (pick(3) === 0) await sync(device, other);
  }
  const everywhere = [...devices, ...devices];
  for (const from of everywhere) for (const to of devices) await sync(from, to);
  return edits;
}

/** What all computers say of something, which must be the same. */
async function agreed(
  devices: readonly Device[],
  ask: (core: Core) => Promise<unknown>,
  run: number,
) {
  const told: string[] = [];
  for (const { core } of devices) told.push(JSON.stringify(await ask(core)));
  expect(new Set(told).size, `run ${run}`).toBe(1);
  return told[0] ?? '';
}

test(
  `${RUNS} runs of three computers, apart and together, end in equal cases with every edit in the history`,
  async () => {
    const cases = [anId(1), anId(2)];
    let compacted = 0;
    for (let run = 1; run <= RUNS; run += 1) {
      const devices = await someDevices(cases);
      const edits = await live(devices, cases, run);
      let kept = 0;
      for (const id of cases) {
        await agreed(devices, (core) => core.cases.open(id), run);
        const length = async (core: Core) => (await caseHistory(core, id)).length;
        kept += Number(await agreed(devices, length, run));
      }
      const isBase = ({ kind }: HistoryEntry) => kind === 'base';
      for (const id of cases) {
        const [device] = devices;
        const bases = device ? (await caseHistory(device.core, id)).filter(isBase).length : 0;
        compacted += bases;
        kept -= bases;
      }
      expect(kept, `run ${run}`).toBe(edits + cases.length);
      const problems = async (core: Core) => (await checkVault(core.vault)).problems;
      expect(await agreed(devices, problems, run)).toBe('[]');
    }
    expect(compacted).toBeGreaterThan(RUNS / 20);
  },
  60_000 + RUNS * 3000,
);
