import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { createIds } from '../../electron/core/ids.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { thisMachine } from '../../electron/core/storage/machine.ts';
import { createVault, openVault } from '../../electron/core/storage/Vault.ts';
import { aClock, change } from '../builders/aVault.ts';
import { countOperations, type Fault, type Faulted, type Operation, withFaults } from './faults.ts';
import { codeOf, edit, type Seed, Trial, type Work } from './trial.ts';

/** What a user may be told of a failed change. A short write that does not last is no fault to them. */
export function codesFor({ code, lasting }: Fault): readonly string[] {
  if (code === 'short-write') return lasting ? ['write-failed'] : [];
  return code === 'ENOSPC' ? ['disk-full'] : ['write-failed'];
}

/** A broken promise as a failed test names it, without what is random in paths. */
function inWords(
  what: string,
  faults: readonly Fault[],
  { hit }: Faulted<unknown>,
  folder: string,
): string {
  const planned = faults.map(({ at, code, lasting }) => `${code} ${lasting ? 'from' : 'at'} ${at}`);
  const met = hit.slice(0, 2).map(({ name, path }) => `${name} ${relative(folder, path) || '.'}`);
  const text = `${planned.join(' and ')} (${met.join(', ')}): ${what}`;
  return text.replace(/[0-9a-hjkmnp-tv-z]{26}|[0-9a-f]{16}/g, '…');
}

const trialFolder = ({ core }: Seed): string => join(dirname(core.vault.folder), 'trial');

/** The operations of works on a copy of a vault, when nothing fails. */
export async function operationsOf(
  seed: Seed,
  works: readonly Work[],
  reads = false,
): Promise<readonly Operation[]> {
  const folder = trialFolder(seed);
  const trial = await Trial.of(seed, folder);
  const operations = await countOperations({ folder, reads }, async () => {
    for (const work of works) await trial.attempt('without a fault', work);
  });
  await rm(folder, { recursive: true });
  if (trial.broken.length > 0) throw new Error(trial.broken.join('\n'));
  return operations;
}

/** Does works on a copy of a vault while `faults` hit them. Answers every promise that was broken then or later. */
export async function tryFaults(
  seed: Seed,
  works: readonly Work[],
  faults: readonly Fault[],
  codes: readonly string[] = faults.flatMap(codesFor),
  reads = false,
): Promise<readonly string[]> {
  const folder = trialFolder(seed);
  const trial = await Trial.of(seed, folder);
  const faulted = await withFaults({ folder, reads }, faults, async () => {
    for (const work of works) await trial.attempt('at the fault', work, codes);
  });
  await trial.recover();
  await rm(folder, { recursive: true });
  return trial.broken.map((what) => inWords(what, faults, faulted, folder));
}

/** Makes a vault in the folder `folder` and opens it. */
export async function makeVault(folder: string): Promise<Core> {
  const clock = aClock();
  const ids = createIds(clock);
  return createCore(await createVault(folder, clock, ids), clock, ids);
}

const isThere = async (path: string): Promise<boolean> =>
  await stat(path).then(
    () => true,
    () => false,
  );

/** What is wrong after a vault could not be made: it is there all the same, or something of it is. */
async function restsOf(
  folder: string,
  kind: 'new' | 'empty',
  { lasting }: Fault,
): Promise<readonly string[]> {
  const broken: string[] = [];
  const found = await openVault(folder, thisMachine()).then(() => 'a vault', codeOf);
  // While nothing can be removed nothing is: even a vault that is whole but for its last flush.
  if (lasting)
    return found === 'vault-missing' || found === 'a vault' ? [] : [`after the fault: ${found}`];
  if (found !== 'vault-missing') broken.push(`after the fault: ${found}`);
  if ((await isThere(folder)) !== (kind === 'empty')) broken.push('after the fault: the folder');
  if (kind === 'empty')
    broken.push(...(await readdir(folder)).map((name) => `after the fault: the rest ${name}`));
  return broken;
}

/** What is wrong with a vault that was told to be made. */
async function faultsIn(folder: string): Promise<readonly string[]> {
  const clock = aClock();
  const core = createCore(await openVault(folder, thisMachine()), clock, createIds(clock));
  await change(core, async () => await edit(1).does(core));
  const { problems } = await checkVault(core.vault);
  const names = await readdir(folder, { recursive: true });
  const rests = names.filter((name) => name.endsWith('.tmp'));
  return [...problems.map(({ code }) => code), ...rests].map((what) => `in the end: ${what}`);
}

/** Makes a vault in a new folder, or one that is there and empty, while a fault hits it. Answers every broken promise. */
export async function tryToMake(
  base: string,
  kind: 'new' | 'empty',
  fault: Fault,
): Promise<readonly string[]> {
  const folder = join(base, 'vault');
  if (kind === 'empty') await mkdir(folder);
  const faulted = await withFaults({ folder: base }, [fault], () => makeVault(folder));
  const broken: string[] = [];
  const { result } = faulted;
  if (result.status === 'rejected') {
    const code = codeOf(result.reason);
    if (!codesFor(fault).includes(code)) broken.push(`at the fault: the error ${code}`);
    broken.push(...(await restsOf(folder, kind, fault)));
    const again = await makeVault(folder).then(() => undefined, codeOf);
    if (again && !(again === 'vault-exists' && fault.lasting))
      broken.push(`the next time: the error ${again}`);
  }
  broken.push(
    ...(await faultsIn(folder).catch((error) => [`in the end: the error ${codeOf(error)}`])),
  );
  return broken.map((what) => inWords(what, [fault], faulted, base));
}
