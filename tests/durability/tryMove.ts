import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { openVault } from '../../electron/core/storage/Vault.ts';
import { moveVault } from '../../electron/core/useCases/moveVault.ts';
import { ProfileFile } from '../../electron/main/ProfileFile.ts';
import { lastVault, noPlaces, PlacesSchema } from '../../electron/main/places.ts';
import type { Case } from '../../shared/domain/case.ts';
import { countOperations, type Fault, type Operation, withFaults } from './faults.ts';
import { aScene, endProcess, problemsIn, restsIn, type Scene, type Seed } from './scene.ts';
import { CASE, note } from './seeds.ts';
import { codeOf } from './trial.ts';
import { codesFor } from './tryFaults.ts';

const oldPlace = ({ folder }: Scene): string => join(folder, 'vault');
const newPlace = ({ folder }: Scene): string => join(folder, 'out', 'vault');
const move = (scene: Scene, core: Core = scene.core) =>
  moveVault(core, { place: join(scene.folder, 'out') });

/** A vault that another start of the program finds in a folder, or why it finds none. */
async function found(scene: Scene, folder: string): Promise<Core | string> {
  const { vault, clock, ids } = scene.seed.core;
  try {
    return createCore(await openVault(folder, vault.machine), clock, ids);
  } catch (error) {
    return codeOf(error);
  }
}

/** What is wrong with the vault in a folder: it must tell the cases, all of them, and nothing else. */
async function faultsAt(scene: Scene, folder: string, cases: readonly Case[]) {
  const core = await found(scene, folder);
  if (typeof core === 'string') return [core];
  const isSame = isDeepStrictEqual((await core.cases.list()).cases, cases);
  return [...(isSame ? [] : ['other cases']), ...(await problemsIn(core))];
}

async function afterSuccess(scene: Scene, cases: readonly Case[]): Promise<readonly string[]> {
  const old = await found(scene, oldPlace(scene));
  const isGone = old === 'vault-missing' || old === 'vault-moved';
  return [
    ...(isGone ? [] : ['told to be moved, but the old place is open']),
    ...(await faultsAt(scene, newPlace(scene), cases)).map((what) => `at the new place: ${what}`),
  ];
}

/**
 * What was refused stays where it was. When nothing could be written any more, as after a kill, the copy may be left,
 * whole, but then the old one is no vault any more: there are never two to go on with.
 */
async function afterRefusal(scene: Scene, cases: readonly Case[], mayLeave: boolean) {
  const isMoved = (await found(scene, oldPlace(scene))) === 'vault-moved';
  if (isMoved && mayLeave) return await afterCutOff(scene, cases);
  const isLeft = (await found(scene, newPlace(scene))) !== 'vault-missing';
  const rests = mayLeave ? [] : await restsIn(join(scene.folder, 'out'));
  return [
    ...(isLeft ? ['refused, but the copy is there'] : []),
    ...(await faultsAt(scene, oldPlace(scene), cases)).map((what) => `at the old place: ${what}`),
    ...rests,
  ];
}

/** The old one counts as moved: the next start finds all of it at the new place. */
async function afterCutOff(scene: Scene, cases: readonly Case[]): Promise<readonly string[]> {
  const { machine } = scene.seed.core.vault;
  const noted = { ...noPlaces, vault: oldPlace(scene), movingTo: newPlace(scene) };
  const file = join(scene.folder, 'places.json');
  const places = await ProfileFile.open(file, PlacesSchema, noted);
  const folder = await lastVault(places, '/usual', machine);
  return (await faultsAt(scene, folder, cases)).map((what) => `at the next start: ${what}`);
}

/** The program is started anew, the move done where it was not, and work goes on where the vault is. */
async function goOn(scene: Scene): Promise<readonly string[]> {
  for (const folder of [oldPlace(scene), newPlace(scene)]) await endProcess(folder);
  const old = await found(scene, oldPlace(scene));
  if (typeof old !== 'string') await move(scene, old);
  const core = await found(scene, newPlace(scene));
  if (typeof core === 'string') return [`in the end: ${core}`];
  await note(core, CASE, 'goes on');
  return [...(await problemsIn(core)), ...(await restsIn(core.vault.folder))];
}

/** The operations of a move when nothing fails. */
export async function operationsOfMove(
  seed: Seed,
  folder: string,
  reads: boolean,
): Promise<readonly Operation[]> {
  const scene = await aScene(seed, join(folder, 'calm'));
  const operations = await countOperations({ folder: scene.folder, reads }, () => move(scene));
  await rm(scene.folder, { recursive: true });
  return operations;
}

/** Moves a vault while faults hit it. Answers every promise that was broken then or later. */
export async function tryMove(
  seed: Seed,
  folder: string,
  faults: readonly Fault[],
  reads = false,
): Promise<readonly string[]> {
  const scene = await aScene(seed, join(folder, 'scene'));
  const { cases } = await scene.core.cases.list();
  const { result, hit } = await withFaults({ folder: scene.folder, reads }, faults, () =>
    move(scene),
  );
  const isMoved = result.status === 'fulfilled';
  const codes = [
    ...faults.flatMap(codesFor),
    ...(reads ? ['file-unreadable', 'vault-unreadable'] : []),
  ];
  const code = isMoved ? '' : codeOf(result.reason);
  const mayLeave = faults.length > 1 || faults.some(({ lasting }) => lasting);
  const broken = [
    ...(isMoved || codes.includes(code) ? [] : [`the error ${code}`]),
    ...(isMoved ? await afterSuccess(scene, cases) : await afterRefusal(scene, cases, mayLeave)),
    ...(await goOn(scene).catch((error: unknown) => [`going on: ${codeOf(error)}`])),
  ];
  const met = hit.slice(0, 2).map(({ name, path }) => `${name} ${relative(scene.folder, path)}`);
  await rm(scene.folder, { recursive: true });
  const planned = faults.map(
    ({ at, code: kind, lasting }) => `${kind} ${lasting ? 'from' : 'at'} ${at}`,
  );
  return broken.map((what) => `${planned.join(' and ')} (${met.join(', ')}): ${what}`);
}
