import { mkdir, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../../../../electron/core/systemClock.ts';
import { lowDisk, vaultNotices } from '../../../../../electron/core/useCases/vaultNotices.ts';
import { aCore } from '../../../../builders/aVault.ts';

const HOUR = 60 * 60 * 1000;

test('nothing is said of a vault on a good place, nor of a clock that was corrected by minutes', async () => {
  const { vault } = await aCore(systemClock());
  const soon = new Date(Date.now() + HOUR / 2);
  await utimes(vault.pathOf('activity'), soon, soon);
  expect(await vaultNotices(vault, systemClock())).toEqual([]);
});

test('a clock behind what was written last, and a sync program, are told', async () => {
  const { vault } = await aCore(systemClock());
  const later = new Date(Date.now() + 30 * 24 * HOUR);
  await utimes(vault.pathOf('activity'), later, later);
  await mkdir(join(dirname(vault.folder), '.stfolder'));
  expect(await vaultNotices(vault, systemClock())).toEqual([
    { code: 'clock-behind', params: { now: expect.any(Number), last: later.getTime() } },
    { code: 'vault-synced', params: { service: 'Syncthing', path: vault.folder } },
  ]);
});

test.each([
  [500_000_000, undefined],
  [499_999_999, 499],
  [0, 0],
])('with %d bytes free the disk is low: %s', (free, megabytes) => {
  const told = lowDisk('/vault', free);
  expect(told?.params['megabytes']).toBe(megabytes);
});
