import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { madeBackups } from '../../electron/core/backup/backupRecord.ts';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { openVault } from '../../electron/core/storage/Vault.ts';
import { backupVault } from '../../electron/core/useCases/backupVault.ts';
import { caseHistory } from '../../electron/core/useCases/caseHistory.ts';
import { exportCase } from '../../electron/core/useCases/exportCase.ts';
import { importCaseArchive } from '../../electron/core/useCases/importCaseArchive.ts';
import type { ImportTools } from '../../electron/core/useCases/importCases.ts';
import { restoreVault } from '../../electron/core/useCases/restoreVault.ts';
import { change } from '../builders/aVault.ts';
import { casesOf, outOf, problemsIn, restsIn, type Scene, type Seed } from './scene.ts';
import { aSmallVault, attach, CASE, compact, elsewhere, note, OTHER_CASE } from './seeds.ts';
import { codeOf } from './trial.ts';
import { makeVault } from './tryFaults.ts';
import type { Ending, Work } from './tryWork.ts';

const outside = ({ folder }: Scene, name: string): string => join(folder, 'out', name);

/** What is in `out` but should not be, unless cleaning up could fail too. */
async function strangersIn(scene: Scene, name: string, { mayLeaveRests }: Ending) {
  const names = (await readdir(outside(scene, '.'))).filter((one) => one !== name);
  return mayLeaveRests ? [] : names.map((one) => `${one} is left beside the file`);
}

function restore({ core }: Scene, file: string, folder: string) {
  const { vault, clock, ids } = core;
  return restoreVault({ file, folder, machine: vault.machine, clock, ids });
}

/** What is wrong with a vault that was restored: it tells the cases of the scene, and work goes on in it. */
async function restoredFaults(scene: Scene, folder: string): Promise<readonly string[]> {
  const { vault, clock, ids } = scene.core;
  const core = createCore(await openVault(folder, vault.machine), clock, ids);
  const isSame = isDeepStrictEqual((await core.cases.list()).cases, await casesOf(scene));
  const problems = await problemsIn(core);
  await note(core, CASE, 'restored');
  const rests = await restsIn(folder);
  return [...(isSame ? [] : ['other cases']), ...problems, ...rests].map(
    (what) => `in the restored vault: ${what}`,
  );
}

/** What is wrong with a file that a work was to replace: neither the older one nor a new one that is whole. */
async function replacedFaults(
  scene: Scene,
  name: string,
  isDone: boolean,
  verify: (file: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const file = outside(scene, name);
  const older = await readFile(join(outOf(scene.seed.core), name));
  if (!(await readFile(file)).equals(older)) return await verify(file);
  return isDone ? ['the file is still the older one'] : [];
}

async function verifyBackup(scene: Scene, file: string): Promise<readonly string[]> {
  const folder = join(scene.folder, 'checked');
  await restore(scene, file, folder);
  const broken = await restoredFaults(scene, folder);
  await rm(folder, { recursive: true });
  return broken;
}

/** A backup that could not be noted down is forgotten, but not the others for that. */
async function forgottenBackups({ core, seed }: Scene): Promise<readonly string[]> {
  const known = await madeBackups(core.vault);
  const older = join(outOf(seed.core), 'b.zip');
  return known.some(({ file }) => file === older) ? [] : ['the older backup is forgotten'];
}

/** A backup over an older one. */
export const backup: Work = {
  does: (scene) => backupVault(scene.core, { path: outside(scene, 'b.zip') }),
  inspect: async (scene, ending) => [
    ...(await replacedFaults(scene, 'b.zip', ending.error === undefined, (file) =>
      verifyBackup(scene, file),
    )),
    ...(await strangersIn(scene, 'b.zip', ending)),
  ],
  inspectEnd: async (scene) => await verifyBackup(scene, outside(scene, 'b.zip')),
};

/** The same where reading fails: what was refused is done again, and no backup is forgotten. */
export const readBackup: Work = {
  ...backup,
  inspect: async (scene, ending) => {
    const isRead = ending.hit.every(({ path }) => !path.includes(join('vault', 'backups')));
    const isIgnored = isRead && ending.error === undefined;
    return [
      ...(isIgnored ? ['a read that failed was passed over'] : []),
      ...((await backup.inspect?.(scene, ending)) ?? []),
    ];
  },
  inspectEnd: async (scene) => [
    ...(await forgottenBackups(scene)),
    ...(await verifyBackup(scene, outside(scene, 'b.zip'))),
  ],
};

/** A vault that was changed after its backup. */
export async function aBackedUpVault(): Promise<Seed> {
  const core = await aSmallVault();
  await backupVault(core, { path: join(outOf(core), 'b.zip') });
  await note(core, CASE, 'after the backup');
  return { core };
}

/** A vault and its backup as it is now; with `hasFolder` an empty folder to restore into. */
export async function aBackup(hasFolder: boolean): Promise<Seed> {
  const core = await aSmallVault();
  await backupVault(core, { path: join(outOf(core), 'b.zip') });
  if (hasFolder) await mkdir(join(outOf(core), 'restored'));
  return { core };
}

const isThere = ({ core }: Scene, folder: string): Promise<string> =>
  openVault(folder, core.vault.machine).then(() => 'a vault', codeOf);

/** A restore into a folder beside the backup. */
export const restoring: Work = {
  does: (scene) => restore(scene, outside(scene, 'b.zip'), outside(scene, 'restored')),
  // While nothing can be removed nothing is: even a vault that is whole but for its last flush.
  again: async (scene, ending) => {
    const found = await isThere(scene, outside(scene, 'restored'));
    if (!(ending.mayLeaveRests && found === 'a vault')) await restoring.does(scene);
  },
  inspect: async (scene, ending) => {
    const folder = outside(scene, 'restored');
    const rests = ending.mayLeaveRests ? [] : await restsIn(outside(scene, '.'));
    const found = await isThere(scene, folder);
    if (ending.error === undefined) return rests;
    if (found === 'vault-missing' || (found === 'a vault' && ending.mayLeaveRests)) return rests;
    return [...rests, `${found} in spite of ${ending.error}`];
  },
  inspectEnd: (scene) => restoredFaults(scene, outside(scene, 'restored')),
};

const IMPORTED = 'case.zip';

async function verifyExport(scene: Scene, tools: ImportTools, file: string) {
  const folder = join(scene.folder, 'checked');
  const core = await makeVault(folder);
  await importCaseArchive(core, tools, file);
  const isSame = isDeepStrictEqual(await core.cases.open(CASE), await scene.core.cases.open(CASE));
  const lengths = [await caseHistory(core, CASE), await caseHistory(scene.core, CASE)];
  const problems = await problemsIn(core);
  await rm(folder, { recursive: true });
  return [
    ...(isSame && lengths[0]?.length === lengths[1]?.length ? [] : ['another case was exported']),
    ...problems.map((what) => `in the exported case: ${what}`),
  ];
}

/** An export of a case over an older one. */
export const exporting = (tools: ImportTools): Work => ({
  does: (scene) => exportCase(scene.core, CASE, outside(scene, IMPORTED)),
  inspect: async (scene, ending) => [
    ...(await replacedFaults(scene, IMPORTED, ending.error === undefined, (file) =>
      verifyExport(scene, tools, file),
    )),
    ...(await strangersIn(scene, IMPORTED, ending)),
  ],
  inspectEnd: (scene) => verifyExport(scene, tools, outside(scene, IMPORTED)),
});

/** A vault of which a case was exported before it was changed. */
export async function anExportedVault(): Promise<Seed> {
  const core = await aSmallVault();
  await exportCase(core, CASE, join(outOf(core), IMPORTED));
  await note(core, CASE, 'after the export');
  return { core };
}

/** An import of a case that two computers worked on. */
export const importing = (tools: ImportTools): Work => ({
  does: (scene) => importCaseArchive(scene.core, tools, outside(scene, IMPORTED)),
  mayBeDone: true,
  // Two logs are two files: what cannot be taken back while nothing can be removed is finished by another import.
  mayBeBetween: ({ mayLeaveRests }) => mayLeaveRests,
});

/** Lets two computers go on with a case: each adds a file and an edit. */
async function goOnIn(core: Core): Promise<void> {
  for (const [at, one] of [core, await elsewhere(core)].entries()) {
    await attach(one, CASE, `more of ${at}`);
    const set = at === 0 ? { stage: 'delivered' as const } : { shop: 'elsewhere' };
    await change(one, async () => await one.cases.append({ caseId: CASE, set }));
  }
}

/**
 * A vault, and an exported case of two computers. With `isKnown` an older state of the case is in the vault; else it
 * is new there and its log was compacted.
 */
export async function anImport(tools: ImportTools, isKnown: boolean): Promise<Seed> {
  const from = await aSmallVault();
  await note(await elsewhere(from), CASE, 'elsewhere');
  const to = await aSmallVault([OTHER_CASE]);
  const path = join(outOf(to), IMPORTED);
  await exportCase(from, CASE, path);
  if (isKnown) await importCaseArchive(to, tools, path);
  else await compact(from, CASE);
  await goOnIn(from);
  await exportCase(from, CASE, path);
  return { core: to };
}
