import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../../shared/domain/case.ts';
import { change } from '../builders/aVault.ts';
import { countOperations, type Fault, type Faulted, type Operation, withFaults } from './faults.ts';
import { aScene, casesOf, problemsIn, restart, restsIn, type Scene, type Seed } from './scene.ts';
import { codeOf } from './trial.ts';
import { codesFor } from './tryFaults.ts';

/** How a work ended that faults hit. */
export type Ending = Readonly<{
  /** Undefined when the work was told to be done. */
  error?: string;
  /** The cases are as before the work, or as after it when nothing fails. Both may be so. */
  isBefore: boolean;
  isAfter: boolean;
  /** Cleaning up could fail too, so that something half-written may be left outside the vault. */
  mayLeaveRests: boolean;
  /** The number of the first fault, for what is done this way or that in turn. */
  turn: number;
  hit: readonly Operation[];
}>;

/** Something that the core does, and what it promises. */
export type Work = Readonly<{
  does: (scene: Scene) => Promise<unknown>;
  /** Does it once more after it failed, and ends in the same state; `does` unless given. */
  again?: (scene: Scene, ending: Ending) => Promise<unknown>;
  /** False when it did its work although it failed and must not be done again. */
  mustRepeat?: (ending: Ending) => boolean;
  /** True when a work may have been cut off between its states. */
  mayBeBetween?: (ending: Ending) => boolean;
  /** A failed work may have been done all the same only where this is true, or when it says that it cannot tell. */
  mayBeDone?: boolean;
  /** Problems that may be in the vault until the work is finished. */
  allowed?: (ending: Ending) => readonly string[];
  /** Further broken promises right after the work. */
  inspect?: (scene: Scene, ending: Ending) => Promise<readonly string[]>;
  /** Further broken promises once it was done without a fault. */
  inspectEnd?: (scene: Scene) => Promise<readonly string[]>;
}>;

/** A work with what it starts from, and what it does when nothing fails. */
export type Prepared = Readonly<{
  seed: Seed;
  work: Work;
  before: readonly Case[];
  after: readonly Case[];
  operations: readonly Operation[];
}>;

const HARMLESS = ['log-torn', 'attachment-unreferenced'];

/** Does a work when nothing fails. Throws when it breaks a promise even then. */
export async function prepare(
  seed: Seed,
  work: Work,
  folder: string,
  reads = false,
): Promise<Prepared> {
  const scene = await aScene(seed, join(folder, 'calm'));
  const before = await casesOf(scene);
  const operations = await countOperations({ folder: scene.folder, reads }, () => work.does(scene));
  const after = await casesOf(scene);
  const broken = (await work.inspectEnd?.(scene)) ?? [];
  await rm(scene.folder, { recursive: true });
  if (broken.length > 0) throw new Error(broken.join('\n'));
  return { seed, work, before, after, operations };
}

async function endingOf(
  { before, after }: Prepared,
  scene: Scene,
  { result, hit }: Faulted<unknown>,
  faults: readonly Fault[],
): Promise<Ending> {
  const found = await casesOf(scene);
  return {
    ...(result.status === 'rejected' && { error: codeOf(result.reason) }),
    isBefore: isDeepStrictEqual(found, before),
    isAfter: isDeepStrictEqual(found, after),
    mayLeaveRests: faults.length > 1 || faults.some(({ lasting }) => lasting),
    turn: faults[0]?.at ?? 0,
    hit,
  };
}

/** What is wrong with the state that a work left. */
function stateFault({ mayBeBetween, mayBeDone }: Work, ending: Ending): readonly string[] {
  const { error, isBefore, isAfter } = ending;
  if (error === undefined) return isAfter ? [] : ['told to be done, but it is not'];
  if (isBefore || mayBeBetween?.(ending)) return [];
  if (!isAfter) return ['half done'];
  return mayBeDone || error === 'save-uncertain' ? [] : [`done in spite of ${error}`];
}

async function inspect(
  { work }: Prepared,
  scene: Scene,
  ending: Ending,
  codes: readonly string[],
): Promise<readonly string[]> {
  const { error } = ending;
  const broken = error === undefined || codes.includes(error) ? [] : [`the error ${error}`];
  const allowed = [...HARMLESS, ...(work.allowed?.(ending) ?? [])];
  return [
    ...broken,
    ...stateFault(work, ending),
    ...(await problemsIn(scene.core, allowed)),
    ...((await work.inspect?.(scene, ending)) ?? []),
  ];
}

/** Does the work again without a fault. What was told to be done is not done twice. */
async function finish(
  { work, after }: Prepared,
  scene: Scene,
  ending: Ending,
): Promise<readonly string[]> {
  const mustRepeat = ending.error !== undefined && (work.mustRepeat?.(ending) ?? true);
  if (mustRepeat) await (work.again ?? work.does)(scene, ending);
  const isRight = isDeepStrictEqual(await casesOf(scene), after);
  return [
    ...(isRight ? [] : ['the cases are not as they should be']),
    ...(await problemsIn(scene.core, ['attachment-unreferenced', 'log-torn'])),
    ...((await work.inspectEnd?.(scene)) ?? []),
  ];
}

/** The program goes on to work with the vault at its next start, and leaves nothing half-written there. */
async function goOn(scene: Scene): Promise<readonly string[]> {
  const { core } = await restart(scene);
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'NEXT' } }));
  const { cases } = await core.cases.list();
  const isThere = cases.some(({ id }) => id === caseId);
  return [
    ...(isThere ? [] : ['the next edit is lost']),
    ...(await problemsIn(core, ['attachment-unreferenced'])),
    ...(await restsIn(core.vault.folder)),
  ];
}

/** Broken promises with the time at which they were found; an error is one too. */
async function at(
  when: string,
  look: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found = await look().catch((error: unknown) => [`the error ${codeOf(error)}`]);
  return found.map((what) => `${when}: ${what}`);
}

function inWords(what: string, faults: readonly Fault[], hit: readonly Operation[], top: string) {
  const planned = faults.map(
    ({ at: k, code, lasting }) => `${code} ${lasting ? 'from' : 'at'} ${k}`,
  );
  const met = hit.slice(0, 2).map(({ name, path }) => `${name} ${relative(top, path) || '.'}`);
  const text = `${planned.join(' and ')} (${met.join(', ')}): ${what}`;
  return text.replace(/[0-9a-hjkmnp-tv-z]{26}|[0-9a-f]{16,64}/g, '…');
}

/**
 * Does a prepared work in a new folder while `faults` hit it; then inspects, does it again, restarts and goes on.
 * The second try is that of the same process or of the next one. Answers every broken promise.
 */
export async function tryWork(
  prepared: Prepared,
  folder: string,
  faults: readonly Fault[],
  codes: readonly string[] = faults.flatMap(codesFor),
  reads = false,
): Promise<readonly string[]> {
  const scene = await aScene(prepared.seed, join(folder, 'scene'));
  const watched = { folder: scene.folder, reads };
  const faulted = await withFaults(watched, faults, () => prepared.work.does(scene));
  const ending = await endingOf(prepared, scene, faulted, faults);
  const mayEnd = [...codes, 'save-uncertain'];
  const broken = [
    ...(await at('after the fault', () => inspect(prepared, scene, ending, mayEnd))),
    ...(await at('in the end', async () =>
      finish(prepared, ending.turn % 2 === 0 ? scene : await restart(scene), ending),
    )),
    ...(await at('at the next start', () => goOn(scene))),
  ];
  await rm(scene.folder, { recursive: true });
  return broken.map((what) => inWords(what, faults, faulted.hit, scene.folder));
}
