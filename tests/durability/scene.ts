import { cpSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { openVault } from '../../electron/core/storage/Vault.ts';
import type { Case } from '../../shared/domain/case.ts';

/** No computer has a process of this number. */
const NO_PROCESS = 0x7fffffff;

/** A vault, and beside it the folder `out` of files outside of it; both are copied for every run. */
export type Seed = Readonly<{
  core: Core;
  /** Bytes above which the copies compact their logs. */
  compactAbove?: number;
}>;

/** A copy of a seed: `folder` holds `vault` and `out`. */
export type Scene = Readonly<{ folder: string; core: Core; seed: Seed }>;

/** The folder of files outside the vault of a seed. */
export const outOf = ({ vault }: Core): string => join(dirname(vault.folder), 'out');

/** The vault of a scene, opened as another start of the program opens it. */
export async function startIn(folder: string, seed: Seed): Promise<Core> {
  const { vault, clock, ids } = seed.core;
  const opened = await openVault(join(folder, 'vault'), vault.machine);
  return createCore(opened, clock, ids, seed.compactAbove);
}

/** Copies a seed into the new folder `folder`. */
export async function aScene(seed: Seed, folder: string): Promise<Scene> {
  const from = dirname(seed.core.vault.folder);
  cpSync(from, folder, { recursive: true, preserveTimestamps: true });
  return { folder, core: await startIn(folder, seed), seed };
}

/** The program ends: a lock that it left in a vault names a process that has ended. */
export async function endProcess(vault: string): Promise<void> {
  const locks = join(vault, 'locks');
  for (const name of await readdir(locks).catch(() => [])) {
    const text = await readFile(join(locks, name), 'utf8');
    await writeFile(join(locks, name), text.replace(/"pid":\d+/, `"pid":${NO_PROCESS}`));
  }
}

/** The program ends and is started anew. */
export async function restart({ folder, seed }: Scene): Promise<Scene> {
  await endProcess(join(folder, 'vault'));
  return { folder, seed, core: await startIn(folder, seed) };
}

/** The cases of a vault that can be read, as its files tell them now. */
export async function casesOf(scene: Scene): Promise<readonly Case[]> {
  return (await (await startIn(scene.folder, scene.seed)).cases.list()).cases;
}

/** The problems in a vault but those of a kind in `allowed`. */
export async function problemsIn(
  { vault }: Core,
  allowed: readonly string[] = [],
): Promise<readonly string[]> {
  return (await checkVault(vault)).problems
    .filter(({ code }) => !allowed.includes(code))
    .map(({ code, path }) => `the problem ${code} in ${path}`);
}

/** Names of files and folders that were on their way, anywhere in `folder`. */
export async function restsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.tmp$|-restoring-|\.moving-|(^|[/\\])case-/.test(name))
    .map((name) => `the rest ${name}`);
}
