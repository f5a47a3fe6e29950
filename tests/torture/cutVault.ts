import { readdir, utimes } from 'node:fs/promises';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { createIds } from '../../electron/core/ids.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { withVaultLock } from '../../electron/core/storage/lock.ts';
import { thisMachine } from '../../electron/core/storage/machine.ts';
import { createVault, openVault } from '../../electron/core/storage/Vault.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { findLost, fromLine, toLine } from './told.ts';

/** A line that was not told to be saved may be cut off, a file that was not told may be there. */
const HARMLESS = ['log-torn', 'attachment-unreferenced'];
/** No computer starts again faster, in milliseconds. */
const START = 60_000;

const append = async ({ vault, cases, clock }: Core, caseId: string, orderNumber: string) =>
  await withVaultLock(vault, 'torture', clock, () =>
    cases.append({ caseId, set: { orderNumber } }),
  );

/** Makes a vault with three cases in a new folder. Answers the cases. */
export async function makeVault(folder: string): Promise<readonly string[]> {
  const clock = systemClock();
  const ids = createIds(clock);
  const core = createCore(await createVault(folder, clock, ids), clock, ids);
  const caseIds = [ids.next(), ids.next(), ids.next()];
  for (const id of caseIds) await append(core, id, 'P-1');
  return caseIds;
}

async function open(folder: string): Promise<Core> {
  const clock = systemClock();
  return createCore(await openVault(folder, thisMachine()), clock, createIds(clock));
}

/** What a look at a vault after a power cut found; the texts name what is lost and what is broken. */
export type Findings = Readonly<{ lost: readonly string[]; broken: readonly string[] }>;

async function problemsOf(
  { vault }: Core,
  harmless: readonly string[],
): Promise<readonly string[]> {
  const { problems } = await checkVault(vault);
  return problems
    .filter(({ code }) => !harmless.includes(code))
    .map(({ code, path }) => `${code} in ${path}`);
}

/** Here only the file system starts again, in no time: the locks are made as old as a start makes them. */
async function age({ vault }: Core): Promise<void> {
  const then = new Date(Date.now() - START);
  for (const name of await readdir(vault.pathOf('locks')).catch(() => []))
    await utimes(vault.pathOf(`locks/${name}`), then, then);
}

/** Looks at a vault after a power cut: at all that the lines of the writers told, and at every file. */
export async function inspect(folder: string, lines: readonly string[]): Promise<Findings> {
  const core = await open(folder);
  const lost = (await findLost(core, lines.map(fromLine))).map((one) => toLine(one).trimEnd());
  const broken = await problemsOf(core, HARMLESS);
  await age(core);
  return { lost, broken };
}

/** Changes every case once more, as the next start of the program might. Answers what is broken or left over then. */
export async function goOn(folder: string): Promise<readonly string[]> {
  const core = await open(folder);
  for (const { id, notes = '' } of (await core.cases.list()).cases)
    await withVaultLock(core.vault, 'torture', core.clock, () =>
      core.cases.append({ caseId: id, set: { notes } }),
    );
  const names = await readdir(folder, { recursive: true });
  const rests = names.filter((name) => name.endsWith('.tmp')).map((name) => `the rest ${name}`);
  return [...(await problemsOf(core, ['attachment-unreferenced'])), ...rests];
}
