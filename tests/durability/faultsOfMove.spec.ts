import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder } from '../builders/aVault.ts';
import type { Fault, FaultCode } from './faults.ts';
import { hurry } from './hurry.ts';
import { noFlush } from './noFlush.ts';
import type { Seed } from './scene.ts';
import { seeded } from './seeded.ts';
import { aSmallVault, CASE, elsewhere, note } from './seeds.ts';
import { operationsOfMove, tryMove } from './tryMove.ts';

const CODES: readonly FaultCode[] = ['ENOSPC', 'EIO', 'EACCES', 'EPERM'];
const PAIRS = 20;

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

const codeFor = (index: number): FaultCode => CODES[index % CODES.length] ?? 'EIO';

/** A vault of this computer alone: its folder is renamed. */
const aVaultToRename = async (): Promise<Seed> => ({ core: await aSmallVault() });

/** A vault that two computers share: it is copied, and marked where it was. */
async function aVaultToCopy(): Promise<Seed> {
  const core = await aSmallVault();
  await note(await elsewhere(core), CASE, 'from elsewhere');
  return { core };
}

describe.each([
  ['by renaming its folder', aVaultToRename],
  ['by copying it', aVaultToCopy],
])('a vault that is moved %s is whole at one place, and the program says at which,', (_, make) => {
  test.each([
    ['once', false],
    ['from then on, as after a kill', true],
  ])(
    'when any operation on the disk fails, %s',
    async (__, lasting) => {
      const [seed, folder] = [await make(), await aFolder()];
      const operations = await operationsOfMove(seed, folder, false);
      expect(operations.length).toBeGreaterThan(8);
      const broken: string[] = [];
      for (const index of operations.keys()) {
        const fault: Fault = { at: index + 1, code: codeFor(index), lasting };
        broken.push(...(await tryMove(seed, folder, [fault])));
      }
      expect(broken).toEqual([]);
    },
    600_000,
  );

  test('when any read fails', async () => {
    const [seed, folder] = [await make(), await aFolder()];
    const operations = await operationsOfMove(seed, folder, true);
    const broken: string[] = [];
    for (const [index, { changes }] of operations.entries())
      if (!changes)
        broken.push(...(await tryMove(seed, folder, [{ at: index + 1, code: 'EIO' }], true)));
    expect(broken).toEqual([]);
  }, 600_000);

  test('when a second operation fails that the first fault made necessary', async () => {
    const [seed, folder] = [await make(), await aFolder()];
    const operations = await operationsOfMove(seed, folder, false);
    const roll = seeded(operations.length);
    const broken: string[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const at = 1 + roll(operations.length);
      const second = { at: at + 1 + roll(8), code: codeFor(roll(9)), lasting: roll(2) === 1 };
      broken.push(...(await tryMove(seed, folder, [{ at, code: codeFor(roll(9)) }, second])));
    }
    expect(broken).toEqual([]);
  }, 600_000);
});
