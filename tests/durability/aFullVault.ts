import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { openVault } from '../../electron/core/storage/Vault.ts';
import { backupVault } from '../../electron/core/useCases/backupVault.ts';
import { aFolder, change } from '../builders/aVault.ts';
import { aSmallVault, CASE, note, OTHER_CASE } from './seeds.ts';

/** A new folder on another disk than the temporary folder; undefined where there is none. */
export async function anotherDisk(): Promise<string | undefined> {
  const shm = '/dev/shm';
  if (!existsSync(shm) || statSync(shm).dev === statSync(await aFolder()).dev) return undefined;
  const folder = await mkdtemp(join(shm, 'claimfolio-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The vault of a core, opened at another place. */
export const openedAt = async ({ vault, clock, ids }: Core, folder: string): Promise<Core> =>
  createCore(await openVault(folder, vault.machine), clock, ids);

export const namesOf = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true }))
    .filter((name) => !/^(cache|locks)/.test(name))
    .sort();

/** Everything that `vault check` and a list of cases tell. */
export const told = async (core: Core) => ({
  report: await checkVault(core.vault),
  cases: await core.cases.list(),
});

/** A vault that has something of everything: a trash, a quarantine, a file of a person, a record of a backup. */
export async function aFullVault(): Promise<Core> {
  const core = await aSmallVault();
  await mkdir(core.vault.pathOf('quarantine'));
  await writeFile(core.vault.pathOf('quarantine/0123456789ab-x.json'), 'aside');
  await writeFile(core.vault.pathOf('mine.txt'), 'of a person');
  await backupVault(core, { path: join(await aFolder(), 'b.zip') });
  await change(core, () =>
    core.cases.append({ caseId: OTHER_CASE, set: { deletedAt: '2026-03-04T05:06:07.000Z' } }),
  );
  await note(core, CASE, 'before the move');
  return core;
}
