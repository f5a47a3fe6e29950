import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PhotoTool, startPhotoWorker } from '../../electron/core/photo/PhotoTool.ts';
import type { ImportTools } from '../../electron/core/useCases/importCases.ts';
import { aFolder } from '../builders/aVault.ts';
import type { Fault, FaultCode, Operation } from './faults.ts';
import { hurry } from './hurry.ts';
import { noFlush } from './noFlush.ts';
import type { Seed } from './scene.ts';
import { seeded } from './seeded.ts';
import { aSmallVault } from './seeds.ts';
import { prepare, tryWork, type Work } from './tryWork.ts';
import {
  aBuyersVault,
  aDamagedVault,
  aLongLog,
  aVaultToUndo,
  compacting,
  deleting,
  erasing,
  repairing,
  undoing,
} from './worksInVault.ts';
import {
  aBackedUpVault,
  aBackup,
  anExportedVault,
  anImport,
  backup,
  exporting,
  importing,
  readBackup,
  restoring,
} from './worksOfBackup.ts';
import { anOldVault, aThinnedVault, removing, thinning } from './worksOfThinning.ts';

const CODES: readonly FaultCode[] = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'short-write'];
/** Set by hand: every code at every operation instead of one in turn. */
const IS_FULL = process.env['EVERY_FAULT'] !== undefined;
const PAIRS = 8;
/** A work of more operations meets a lasting fault at every third one. */
const MANY = 20;

let photos: PhotoTool;
let endHurry: () => void;
let endNoFlush: () => void;
beforeAll(async () => {
  photos = startPhotoWorker(inject('photoWorker'));
  endHurry = hurry();
  endNoFlush = await noFlush();
});
afterAll(async () => {
  endHurry();
  endNoFlush();
  await photos.close();
});
const tools = (): ImportTools => ({ photos, destinations: [] });

/** With `last` only so many operations fail: the others are those of another scenario. */
type Scenario = Readonly<{ seed: () => Promise<Seed>; work: () => Work; last?: number }>;
const scenarios: readonly (readonly [string, Scenario])[] = [
  ['a backup over an older one', { seed: aBackedUpVault, work: () => backup }],
  ['a restore into a new folder', { seed: () => aBackup(false), work: () => restoring }],
  [
    'a restore into an empty folder',
    { seed: () => aBackup(true), work: () => restoring, last: 12 },
  ],
  ['an export over an older one', { seed: anExportedVault, work: () => exporting(tools()) }],
  [
    'an import of a new case',
    { seed: () => anImport(tools(), false), work: () => importing(tools()) },
  ],
  [
    'an import of a known case',
    { seed: () => anImport(tools(), true), work: () => importing(tools()) },
  ],
  ['a repair from a backup', { seed: aDamagedVault, work: () => repairing }],
  ['an erasure of a buyer', { seed: aBuyersVault, work: () => erasing }],
  ['an edit that compacts a log', { seed: aLongLog, work: () => compacting }],
  ['an undo of one edit', { seed: () => aVaultToUndo(1), work: () => undoing }],
  ['an undo of a work of two edits', { seed: () => aVaultToUndo(2), work: () => undoing }],
  ['smaller copies of photos', { seed: anOldVault, work: () => thinning }],
  ['the removal of originals', { seed: aThinnedVault, work: () => removing }],
  [
    'a deletion of a case',
    { seed: async () => ({ core: await aSmallVault() }), work: () => deleting },
  ],
];

const canHit = (code: FaultCode, { name }: Operation): boolean =>
  code !== 'short-write' || name === 'write';

/** Every operation fails: with a code in turn, or with each that it can have. */
function faultsAt(operations: readonly Operation[], lasting: boolean): readonly Fault[] {
  const step = lasting && !IS_FULL && operations.length > MANY ? 3 : 1;
  return operations.flatMap((operation, index) => {
    if (index % step > 0) return [];
    const possible = CODES.filter((code) => canHit(code, operation));
    const turn = possible[(index + (lasting ? 2 : 0)) % possible.length];
    const codes = IS_FULL ? possible : [turn ?? 'EIO'];
    return codes.map((code) => ({ at: index + 1, code, lasting }));
  });
}

describe.each([
  ['once', false],
  ['from then on', true],
])('when any operation on the disk fails, %s,', (_, lasting) => {
  test.each(scenarios)(
    '%s keeps its promises',
    async (__, { seed, work, last }) => {
      const folder = await aFolder();
      const prepared = await prepare(await seed(), work(), folder);
      // A busy machine writes an archive in fewer pieces.
      expect(prepared.operations.length).toBeGreaterThan(5);
      const broken: string[] = [];
      for (const fault of faultsAt(prepared.operations, lasting).slice(-(last ?? 0)))
        broken.push(...(await tryWork(prepared, folder, [fault])));
      expect(broken).toEqual([]);
    },
    600_000,
  );
});

/** The second fault may hit what the first one made necessary. */
function aPair(roll: ReturnType<typeof seeded>, operations: number): readonly Fault[] {
  const code = (): FaultCode => CODES[roll(CODES.length)] ?? 'EIO';
  const at = 1 + roll(operations);
  return [
    { at, code: code() },
    { at: at + 1 + roll(8), code: code(), lasting: roll(2) === 1 },
  ];
}

test.each(scenarios)(
  `${PAIRS} pairs of faults break no promise of %s`,
  async (_, { seed, work }) => {
    const folder = await aFolder();
    const prepared = await prepare(await seed(), work(), folder);
    const roll = seeded(prepared.operations.length);
    const broken: string[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const faults = aPair(roll, prepared.operations.length);
      broken.push(...(await tryWork(prepared, folder, faults)));
    }
    expect(broken).toEqual([]);
  },
);

test('when any read fails, a backup is refused and the older one is kept, and none is forgotten', async () => {
  const folder = await aFolder();
  const prepared = await prepare(await aBackedUpVault(), readBackup, folder, true);
  const codes = ['write-failed', 'file-unreadable', 'vault-unreadable'];
  const broken: string[] = [];
  for (const [index, { changes }] of prepared.operations.entries()) {
    const faults: readonly Fault[] = [{ at: index + 1, code: 'EIO' }];
    if (!changes) broken.push(...(await tryWork(prepared, folder, faults, codes, true)));
  }
  expect(broken).toEqual([]);
});
