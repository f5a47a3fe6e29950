import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Core } from '../../electron/core/createCore.ts';
import { namesIn } from '../../electron/core/storage/namesIn.ts';
import { archiveFolder, snapshotPath } from '../../electron/core/storage/vaultPaths.ts';
import { backupVault } from '../../electron/core/useCases/backupVault.ts';
import { caseHistory } from '../../electron/core/useCases/caseHistory.ts';
import { eraseBuyerOf } from '../../electron/core/useCases/eraseCase.ts';
import { repairVault } from '../../electron/core/useCases/repairVault.ts';
import { deleteCase } from '../../electron/core/useCases/trash.ts';
import { undoChange } from '../../electron/core/useCases/undoChange.ts';
import { outOf, problemsIn, type Scene, type Seed, startIn } from './scene.ts';
import { aSmallVault, attach, BUYER, CASE, elsewhere, note, OTHER_CASE } from './seeds.ts';
import type { Ending, Work } from './tryWork.ts';

async function logOf({ vault }: Core, caseId: string): Promise<string> {
  const names = await namesIn(vault, 'activity');
  const name = names.find((one) => one.startsWith(caseId)) ?? '';
  return vault.pathOf(`activity/${name}`);
}

/** Replaces one word of a file, as a failing disk would. Answers what the file holds then. */
async function spoil(path: string, find: string, into: string): Promise<string> {
  const text = (await readFile(path, 'latin1')).replace(find, into);
  await chmod(path, 0o600);
  await writeFile(path, text, 'latin1');
  return text;
}

/** What is damaged in the vault that is repaired. */
const DAMAGE = ['log-damaged', 'log-broken', 'log-incomplete', 'attachment-altered'];

/** A backed-up vault with a damaged line in a log, an altered attachment, and a copy in conflict of another log. */
export async function aDamagedVault(): Promise<Seed> {
  const core = await aSmallVault();
  await backupVault(core, { path: join(outOf(core), 'b.zip') });
  await note(core, CASE, 'after the backup');
  const log = await logOf(core, CASE);
  await writeFile(join(outOf(core), 'spoilt'), await spoil(log, '"first"', '"worst"'), 'latin1');
  await rm(core.vault.pathOf(snapshotPath(CASE)));
  const other = await logOf(core, OTHER_CASE);
  await cp(other, other.replace('.ndjson', ' (1).ndjson'));
  const [item] = (await core.cases.open(OTHER_CASE)).evidence;
  await spoil(core.evidence.pathOf(item?.sha256 ?? '', 'text/plain'), 'photo', 'phony');
  return { core };
}

/** The damaged log is where it was or in the quarantine, byte for byte. */
async function lostDamage({ core, folder }: Scene): Promise<readonly string[]> {
  const spoilt = await readFile(join(folder, 'out', 'spoilt'));
  const kept = (await namesIn(core.vault, 'quarantine')).map((name) =>
    core.vault.pathOf(`quarantine/${name}`),
  );
  const found = await Promise.all([await logOf(core, CASE), ...kept].map((path) => readFile(path)));
  return found.some((bytes) => bytes.equals(spoilt)) ? [] : ['the damaged log is lost'];
}

/** A repair from a backup. */
export const repairing: Work = {
  does: (scene) => repairVault(scene.core),
  mayBeBetween: () => true,
  allowed: ({ error }) =>
    error === undefined ? [] : [...DAMAGE, 'attachment-missing', 'conflict-copy'],
  inspect: lostDamage,
  inspectEnd: lostDamage,
};

/** The files of a vault that name the buyer, unpacked. */
async function filesOfBuyer({ vault }: Core): Promise<string> {
  const found = await readdir(vault.folder, { recursive: true, withFileTypes: true });
  const texts = found
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name));
      const whole = name.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes;
      return whole.includes(BUYER) ? name : '';
    });
  return (await Promise.all(texts)).filter(Boolean).join(', ');
}

async function buyerLeft({ core }: Scene): Promise<readonly string[]> {
  const names = await filesOfBuyer(core);
  return names === '' ? [] : [`the buyer is still named in ${names}`];
}

/** An erasure that was cut off is finished by another one and, where it is known to be open, in turn by a repair. */
async function eraseAgain({ core }: Scene, { turn }: Ending): Promise<unknown> {
  const isOpen = (await problemsIn(core)).some((what) => what.includes('erasure-unfinished'));
  return await (isOpen && turn % 4 < 2 ? repairVault(core) : eraseBuyerOf(core, CASE));
}

/** An erasure of what a case tells of its buyer. */
export const erasing: Work = {
  does: (scene) => eraseBuyerOf(scene.core, CASE),
  again: eraseAgain,
  mayBeDone: true,
  allowed: ({ error, isAfter }) =>
    error !== undefined && isAfter ? ['erasure-unfinished', 'attachment-missing'] : [],
  inspect: async (scene, { error }) => (error === undefined ? await buyerLeft(scene) : []),
  inspectEnd: buyerLeft,
};

/** A vault that names a buyer in logs of two computers, in a file that another case has too, and in the quarantine. */
export async function aBuyersVault(): Promise<Seed> {
  const core = await aSmallVault();
  await note(await elsewhere(core), CASE, `street of ${BUYER}`);
  for (const caseId of [CASE, OTHER_CASE]) await attach(core, caseId, 'a photo of both cases');
  await mkdir(core.vault.pathOf('quarantine'), { recursive: true });
  await writeFile(core.vault.pathOf(`quarantine/0123456789ab-${CASE}.ndjson`), BUYER);
  return { core };
}

const COMPACT_ABOVE = 3000;
const noteOf = (number: number): string => `note ${number}`;

async function logSize(core: Core): Promise<number> {
  return (await readFile(await logOf(core, CASE))).length;
}

/** A vault whose next edit, of `next`, makes a log long enough to be compacted. */
export async function aLongLog(): Promise<Seed> {
  const core = await aSmallVault();
  let number = 1;
  for (; (await logSize(core)) < COMPACT_ABOVE; number += 1) await note(core, CASE, noteOf(number));
  return { core, compactAbove: COMPACT_ABOVE };
}

async function notesIn(scene: Scene): Promise<readonly string[]> {
  const history = await caseHistory(await startIn(scene.folder, scene.seed), CASE);
  return history.flatMap(({ kind, changes }) =>
    kind === 'change' && changes.set?.notes ? String(changes.set.notes) : [],
  );
}

/** What the history of a scene lacks or tells too much, beyond that of its seed. */
async function lostNotes(scene: Scene, more: readonly string[]): Promise<readonly string[]> {
  const told = await notesIn({ ...scene, folder: dirname(scene.seed.core.vault.folder) });
  const [wanted, found] = [[...told, ...more].join(', '), (await notesIn(scene)).join(', ')];
  return found === wanted ? [] : [`the history tells ${found} instead of ${wanted}`];
}

const NEXT = 'the next';

/** An edit after which the log is compacted; when that failed, after the next one. */
export const compacting: Work = {
  does: ({ core }) => note(core, CASE, NEXT),
  mustRepeat: ({ isBefore }) => isBefore,
  inspect: async (scene, { isAfter }) => await lostNotes(scene, isAfter ? [NEXT] : []),
  inspectEnd: async (scene) => {
    await note(scene.core, CASE, 'the last');
    const archive = await namesIn(scene.core.vault, archiveFolder(CASE));
    return [
      ...(archive.length > 0 ? [] : ['the log was never compacted']),
      ...(await lostNotes(scene, [NEXT, 'the last'])),
    ];
  },
};

/** The last work is taken back: two files that were attached as one. */
export const undoing: Work = {
  does: ({ core }) => undoChange(core, CASE),
  mustRepeat: ({ isAfter }) => !isAfter,
};

/** A vault in which the last work attached two files. */
export async function aVaultToUndo(files: number): Promise<Seed> {
  const core = await aSmallVault();
  const work = core.ids.next();
  for (let number = 1; number <= files; number += 1)
    await attach(core, CASE, `photo ${number}`, work);
  return { core };
}

/** A case is put into the trash. */
export const deleting: Work = {
  does: ({ core }) => deleteCase(core, CASE),
  mustRepeat: ({ isBefore }) => isBefore,
};
