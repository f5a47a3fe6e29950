import { hash, randomBytes } from 'node:crypto';
import * as system from 'node:fs/promises';
import { appendFile, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCore, aFolder, change } from '../builders/aVault.ts';
import {
  countOperations,
  type Fault,
  type FaultCode,
  type Operation,
  withFaults,
} from './faults.ts';
import { hurry } from './hurry.ts';
import { noFlush } from './noFlush.ts';
import { seeded } from './seeded.ts';
import { attachment, edit, type Seed, type Work } from './trial.ts';
import { makeVault, operationsOf, tryFaults, tryToMake } from './tryFaults.ts';

const CODES: readonly FaultCode[] = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'short-write'];
/** How many pairs of faults; `all` means that every two operations fail together once. */
const PAIRS = process.env['CLAIMFOLIO_FAULT_PAIRS'] ?? '300';
const PAIRS_TIMEOUT = PAIRS === 'all' ? 3_600_000 : 60_000 + Number(PAIRS) * 200;

let endHurry: () => void;
let endNoFlush: () => void;
beforeAll(async () => {
  endHurry = hurry();
  endNoFlush = await noFlush();
});
afterAll(() => {
  endHurry();
  endNoFlush();
});

/** A vault in which one case was edited `count` times. */
async function aSeed(count: number): Promise<Seed> {
  const core = await aCore();
  const works = Array.from({ length: count }, (_, index) => edit(index + 1));
  for (const work of works) await change(core, async () => await work.does(core));
  return { core, edits: works.map((work) => work.edit) };
}

async function aTornSeed(): Promise<Seed> {
  const seed = await aSeed(2);
  const [name = ''] = await readdir(seed.core.vault.pathOf('activity'));
  const path = seed.core.vault.pathOf(`activity/${name}`);
  const torn = (await readFile(path, 'utf8')).slice(0, 300);
  await appendFile(path, torn);
  return { ...seed, torn };
}

async function aPhoto(): Promise<Work> {
  const path = join(await aFolder(), 'photo.jpg');
  const bytes = randomBytes(100_000);
  await writeFile(path, bytes);
  return attachment(path, hash('sha256', bytes));
}

type Scenario = Readonly<{ seed: () => Promise<Seed>; work: () => Promise<Work> }>;
const anEdit = async () => edit(3);
const scenarios: readonly (readonly [string, Scenario])[] = [
  ['the first edit of a new case', { seed: () => aSeed(0), work: anEdit }],
  ['one more edit', { seed: () => aSeed(2), work: anEdit }],
  ['an edit after a torn line', { seed: aTornSeed, work: anEdit }],
  ['an attachment', { seed: () => aSeed(2), work: aPhoto }],
];

/** Every fault that can hit these operations, one at a time. */
const faultsAt = (operations: readonly Operation[], lasting: boolean): readonly Fault[] =>
  operations.flatMap(({ name }, index) =>
    CODES.filter((code) => code !== 'short-write' || name === 'write').map((code) => ({
      ...{ at: index + 1, code, lasting },
    })),
  );

describe.each([
  ['once', false],
  ['from then on', true],
])('when any operation on the disk fails, %s,', (_, lasting) => {
  test.each(scenarios)('%s is saved whole or not at all', async (__, scenario) => {
    const [seed, work] = [await scenario.seed(), await scenario.work()];
    const operations = await operationsOf(seed, [work]);
    expect(operations.length).toBeGreaterThan(12);
    const broken: string[] = [];
    for (const fault of faultsAt(operations, lasting))
      broken.push(...(await tryFaults(seed, [work], [fault])));
    expect(broken).toEqual([]);
  });

  test.each(['new', 'empty'] as const)(
    'a vault in a folder that is %s is made whole or not at all',
    async (kind) => {
      const base = await aFolder();
      const operations = await countOperations({ folder: base }, () =>
        makeVault(join(base, 'vault')),
      );
      const broken: string[] = [];
      for (const fault of faultsAt(operations, lasting))
        broken.push(...(await tryToMake(await aFolder(), kind, fault)));
      expect(broken).toEqual([]);
    },
  );
});

test.each(scenarios)(
  'when any read fails, %s is saved whole or not at all',
  async (_, scenario) => {
    const [seed, work] = [await scenario.seed(), await scenario.work()];
    const operations = await operationsOf(seed, [work], true);
    const broken: string[] = [];
    for (const [index, { changes }] of operations.entries()) {
      if (changes) continue;
      const codes = ['write-failed', 'file-unreadable', 'vault-unreadable'];
      const faults: readonly Fault[] = [{ at: index + 1, code: 'EIO' }];
      broken.push(...(await tryFaults(seed, [work], faults, codes, true)));
    }
    expect(broken).toEqual([]);
  },
);

type Roll = ReturnType<typeof seeded>;

type Places = readonly [first: number, second: number];

/** Where the two faults of each pair hit: the second one may hit what the first one made necessary, or the next edit. */
function placesOf(operations: number, roll: Roll): readonly Places[] {
  const all = Array.from({ length: operations ** 2 }, (_, index): Places => {
    const first = 1 + (index % operations);
    return [first, first + 1 + Math.floor(index / operations)];
  });
  if (PAIRS === 'all') return all;
  return Array.from({ length: Number(PAIRS) / 4 }, () => all[roll(all.length)] ?? [1, 2]);
}

function aPair([first, second]: Places, roll: Roll): readonly Fault[] {
  const code = (): FaultCode => CODES[roll(CODES.length)] ?? 'EIO';
  return [
    { at: first, code: code() },
    { at: second, code: code(), lasting: roll(2) === 1 },
  ];
}

test.each(scenarios)(
  `pairs of faults (${PAIRS} of them) break no promise of %s and of the next edit`,
  async (_, scenario) => {
    const [seed, work] = [await scenario.seed(), await scenario.work()];
    const works = [work, edit(4)];
    const { length } = await operationsOf(seed, works);
    const roll = seeded(length);
    const broken: string[] = [];
    const places = placesOf(length, roll);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) broken.push(...(await tryFaults(seed, works, aPair(place, roll))));
    expect(broken).toEqual([]);
  },
  PAIRS_TIMEOUT,
);

describe('a fault', () => {
  test('hits the planned operation, in its folder alone, and no more after the work', async () => {
    const [folder, other] = [await aFolder(), await aFolder()];
    const before = { ...system };
    const work = async () => {
      await writeFile(join(other, 'a'), 'whole');
      await writeFile(join(folder, 'a'), 'whole');
      await rename(join(folder, 'a'), join(folder, 'b'));
    };
    const { result, hit } = await withFaults({ folder }, [{ at: 2, code: 'EACCES' }], work);
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'EACCES' } });
    expect(hit).toEqual([{ name: 'rename', path: join(folder, 'a'), changes: true }]);
    expect(await readdir(folder)).toEqual(['a']);
    expect({ ...system }).toEqual(before);
    await work();
    expect(await readdir(folder)).toEqual(['b']);
  });

  test('leaves the first half of what a full disk did not take', async () => {
    const folder = await aFolder();
    const path = join(folder, 'a');
    await withFaults({ folder }, [{ at: 1, code: 'ENOSPC' }], () => writeFile(path, 'abcdef'));
    expect(await readFile(path, 'utf8')).toBe('abc');
  });

  test.each([
    [false, 'abcdef', [3, 3]],
    [true, 'abc', [3, 0]],
  ])('of a short write that lasts (%s) tells how much was written', async (lasting, text, told) => {
    const folder = await aFolder();
    const path = join(folder, 'a');
    const { result } = await withFaults(
      { folder },
      [{ at: 1, code: 'short-write', lasting }],
      async () => {
        const handle = await open(path, 'w');
        const first = await handle.write(Buffer.from('abcdef'));
        const second = await handle.write(Buffer.from('abcdef'), first.bytesWritten);
        await handle.close();
        return [first.bytesWritten, second.bytesWritten];
      },
    );
    expect(result).toEqual({ status: 'fulfilled', value: told });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  test('that lasts hits every later operation, reads only when they are watched', async () => {
    const folder = await aFolder();
    const path = join(folder, 'a');
    await writeFile(path, 'a');
    const work = async () => {
      const texts = await Promise.allSettled([readFile(path, 'utf8')]);
      const removed = await Promise.allSettled([rm(path), rm(path)]);
      return [...texts, ...removed].map(({ status }) => status);
    };
    const faults: readonly Fault[] = [{ at: 1, code: 'EIO', lasting: true }];
    const ends = async (reads: boolean) =>
      (await withFaults({ folder, reads }, faults, work)).result;
    expect(await ends(false)).toMatchObject({ value: ['fulfilled', 'rejected', 'rejected'] });
    expect(await ends(true)).toMatchObject({ value: ['rejected', 'rejected', 'rejected'] });
  });
});
