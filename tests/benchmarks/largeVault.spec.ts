import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { snapshotPath } from '../../electron/core/storage/vaultPaths.ts';
import { aFolder } from '../builders/aVault.ts';
import { makeLargeVault } from './largeVault.ts';

test('the vault of the benchmarks is one that the core could have written', async () => {
  const folder = await aFolder();
  const { vault } = await makeLargeVault(join(folder, 'vault'), 200, { attachments: 0 });
  expect(await checkVault(vault)).toEqual({ cases: 200, attachments: 0, problems: [] });
});

test('its photos lie where the cases say, without their bytes', async () => {
  const folder = await aFolder();
  const { vault } = await makeLargeVault(join(folder, 'vault'), 3, { bytes: 5000 });
  const { attachments, problems } = await checkVault(vault);
  expect(attachments).toBe(21);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['attachment-altered']));
});

test('it is the same in every run', async () => {
  const folder = await aFolder();
  const made = [];
  for (const name of ['one', 'other']) {
    const { vault, caseIds } = await makeLargeVault(join(folder, name), 5);
    const paths = caseIds.map((id) => vault.pathOf(snapshotPath(id)));
    made.push(await Promise.all(paths.map((path) => readFile(path, 'utf8'))));
  }
  expect(made[0]).toEqual(made[1]);
  const sizes = (made[0] ?? []).map((text) => JSON.stringify(JSON.parse(text).case).length);
  const middle = sizes.toSorted((a, b) => a - b)[2];
  expect(middle).toBeGreaterThan(4500);
  expect(middle).toBeLessThan(6000);
});
