import { rm } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { eraseBuyer } from '../../../shared/domain/eraseBuyer.ts';
import { isBase, isEdit, type LogEntry } from '../../../shared/domain/logEntry.ts';
import type { Core } from '../createCore.ts';
import { mentionedElsewhere } from '../storage/findMentions.ts';
import { withVaultLock } from '../storage/lock.ts';
import { namesIn } from '../storage/namesIn.ts';
import { eraseLogs } from '../storage/rewriteLogs.ts';
import { parseLogName } from '../storage/vaultPaths.ts';

/** How long a case stays in the trash, in milliseconds: 30 days. */
const TRASH_AGE = 30 * 24 * 60 * 60 * 1000;

/** What an erasure removed. */
export type EraseAnswer = Readonly<{
  /** Attachments that were deleted; those that another case has too stay. */
  files: number;
}>;

function hashesOf(entries: readonly LogEntry[]): ReadonlySet<string> {
  const said = entries.map((entry) =>
    isEdit(entry) || isBase(entry) ? JSON.stringify(entry) : '',
  );
  const hashes = said.flatMap((text) => text.match(/"sha256":"[0-9a-f]{64}"/g) ?? []);
  return new Set(hashes.map((text) => text.slice(10, -1)));
}

/** Copies in conflict, and damaged files that were set aside, of this case. */
async function removeCopies({ vault }: Core, id: string): Promise<void> {
  const years = (await namesIn(vault, 'cases')).map((year) => `cases/${year}`);
  for (const folder of ['activity', 'quarantine', ...years])
    for (const name of await namesIn(vault, folder)) {
      const isLog = folder === 'activity' && parseLogName(name) !== undefined;
      const isSnapshot = name === `${id}.json` && folder !== 'quarantine';
      if (name.includes(id) && !isLog && !isSnapshot)
        await rm(vault.pathOf(`${folder}/${name}`), { force: true, maxRetries: 5 });
    }
}

/**
 * The part that can be done again when it was cut off: takes the content out of everything but the last base, which
 * says what is left.
 */
async function finish(core: Core, id: string, hashes: ReadonlySet<string>): Promise<EraseAnswer> {
  const { evidence, index, reader } = core;
  const base = (await reader.entries(id)).filter(isBase).findLast(({ why }) => why === 'erased');
  if (!base) throw new Error(`Case ${id} holds no erasure`);
  // As long as the logs name the files, another call finds what is left of them.
  const kept = await mentionedElsewhere(reader.logs, id, hashes);
  const gone = [...hashes].filter((hash) => !kept.has(hash));
  for (const hash of gone) await evidence.remove(hash);
  await removeCopies(core, id);
  await eraseLogs(core.vault, reader.logs, id, base.through);
  reader.forget(id);
  await index.rewrite();
  return { files: gone.length };
}

async function erase(
  core: Core,
  id: string,
  make: (before: Case) => Case | null,
): Promise<EraseAnswer> {
  const { cases, clock, reader, vault } = core;
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    await cases.open(id);
    const hashes = hashesOf(await reader.entries(id));
    await cases.appendBase(id, 'erased', (before) => {
      if (!before) throw new AppError('case-not-found', { id });
      return make(before);
    });
    return await finish(core, id, hashes);
  });
}

/**
 * Erases what a case tells about its buyer, for good: from its logs, snapshot, search text, thumbnails, attachments
 * and what was set aside. It cannot be undone; the chain of hashes still holds. Backups keep what they hold. Throws
 * AppError `case-not-found`, `vault-read-only`, `vault-locked`, `disk-full` or `write-failed`; after a fault in the
 * middle the case shows nothing of the buyer any more, and another call finishes the rest.
 */
export async function eraseBuyerOf(core: Core, id: string): Promise<EraseAnswer> {
  return await erase(core, id, eraseBuyer);
}

/** Finishes an erasure that was cut off. The caller holds the lock of the vault. */
export async function finishErasure(core: Core, id: string): Promise<void> {
  await finish(core, id, hashesOf(await core.reader.entries(id)));
}

/** Deletes for good what has been in the trash for 30 days. Answers how many cases. Throws as `eraseBuyerOf` does. */
export async function emptyTrash(core: Core): Promise<number> {
  await core.index.refresh();
  const before = core.clock.now().epochMilliseconds - TRASH_AGE;
  const old = [...core.index.cases].filter(
    ({ row }) => row?.deletedAt && Date.parse(row.deletedAt) < before,
  );
  for (const { id } of old) await erase(core, id, () => null);
  return old.length;
}
