import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { eraseBuyer } from '../../../shared/domain/eraseBuyer.ts';
import { type BaseEntry, isBase, isEdit, type LogEntry } from '../../../shared/domain/logEntry.ts';
import { KEPT_DAYS } from '../../../shared/keptDays.ts';
import { knownCopies } from '../backup/backupRecord.ts';
import type { Core } from '../createCore.ts';
import { caseIdOf, conflictCopies } from '../storage/conflictCopies.ts';
import { toWriteError } from '../storage/errno.ts';
import { mentionedElsewhere } from '../storage/findMentions.ts';
import { withVaultLock } from '../storage/lock.ts';
import { eraseLogs } from '../storage/rewriteLogs.ts';
import { writeSnapshot } from '../storage/snapshot.ts';
import { listVaultFiles } from '../storage/vaultFiles.ts';
import { parseLogName, snapshotPath } from '../storage/vaultPaths.ts';

/** What an erasure removed. */
export type EraseAnswer = Readonly<{
  /** Attachments that were deleted; those that another case has too stay. */
  files: number;
  /** Backups of this computer, and folders that it moved the vault away from, which still hold what was erased. */
  backups: readonly string[];
}>;

function hashesOf(entries: readonly LogEntry[]): ReadonlySet<string> {
  const said = entries.map((entry) =>
    isEdit(entry) || isBase(entry) ? JSON.stringify(entry) : '',
  );
  const hashes = said.flatMap((text) => text.match(/"sha256":"[0-9a-f]{64}"/g) ?? []);
  return new Set(hashes.map((text) => text.slice(10, -1)));
}

/** True for a log or the snapshot of a case: they stay, without what they said. */
const isKept = (path: string, id: string): boolean =>
  path === snapshotPath(id) || (path.startsWith('activity/') && !!parseLogName(basename(path)));

/** Copies in conflict, and damaged files that were set aside, of this case: by their names and by what is in them. */
async function removeCopies({ vault }: Core, id: string): Promise<void> {
  const { foreign, others } = await listVaultFiles(vault);
  const copies = (await conflictCopies(vault, foreign)).filter((copy) => caseIdOf(copy) === id);
  const named = [...foreign, ...others].filter(
    (path) => basename(path).includes(id) && !isKept(path, id),
  );
  for (const path of new Set([...named, ...copies.map((copy) => copy.path)]))
    await rm(vault.pathOf(path), { force: true, maxRetries: 5 });
}

/** Written anew, so that a fault is heard of: the one that follows an edit by itself may fail in silence. */
async function rewriteSnapshot({ cases, reader, vault }: Core, id: string): Promise<void> {
  await cases.settle();
  await rm(vault.pathOf(snapshotPath(id)), { force: true, maxRetries: 5 });
  reader.forget(id);
  const { case: left, ends } = await reader.read(id);
  if (left) await writeSnapshot(vault, { case: left, ends });
}

/** As long as the logs name the files and say what they said, another call finishes what is left. */
async function removeAll(core: Core, id: string, gone: readonly string[], base: BaseEntry) {
  const { evidence, index, reader, vault } = core;
  try {
    for (const hash of gone) await evidence.remove(hash);
    await removeCopies(core, id);
    await rewriteSnapshot(core, id);
    await index.rewrite();
    await eraseLogs(vault, reader.logs, id, base.through);
    reader.forget(id);
  } catch (error) {
    throw toWriteError(vault.folder, error);
  }
}

/**
 * The part that can be done again when it was cut off: takes the content out of everything but the last base, which
 * says what is left.
 */
async function finish(core: Core, id: string, hashes: ReadonlySet<string>): Promise<EraseAnswer> {
  const { reader, vault } = core;
  const base = (await reader.entries(id)).filter(isBase).findLast(({ why }) => why === 'erased');
  if (!base) throw new Error(`Case ${id} holds no erasure`);
  const kept = await mentionedElsewhere({ logs: reader.logs, vault }, id, hashes);
  const gone = [...hashes].filter((hash) => !kept.has(hash));
  await removeAll(core, id, gone, base);
  const backups = (await knownCopies(vault)).map(({ file }) => file);
  return { files: gone.length, backups: backups.filter((file) => existsSync(file)) };
}

/** `isDue` is asked with the lock held: what was true before may have changed meanwhile. */
async function erase(
  core: Core,
  id: string,
  make: (before: Case) => Case | null,
  isDue: (now: Case) => boolean = () => true,
): Promise<EraseAnswer | undefined> {
  const { cases, clock, reader, vault } = core;
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    if (!isDue(await cases.open(id))) return undefined;
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
 * and what was set aside. It cannot be undone; the chain of hashes still holds. Backups keep what they hold and are
 * named. Throws AppError `case-not-found`, `vault-read-only`, `vault-locked`, `disk-full` or `write-failed`; after a fault in the
 * middle the case shows nothing of the buyer any more, and another call finishes the rest.
 */
export async function eraseBuyerOf(core: Core, id: string): Promise<EraseAnswer> {
  return (await erase(core, id, eraseBuyer)) ?? { files: 0, backups: [] };
}

/** Finishes an erasure that was cut off. The caller holds the lock of the vault. */
export async function finishErasure(core: Core, id: string): Promise<void> {
  await finish(core, id, hashesOf(await core.reader.entries(id)));
}

/** Deletes for good what has been in the trash for `KEPT_DAYS`. Answers how many cases. Throws as `eraseBuyerOf` does. */
export async function emptyTrash(core: Core): Promise<number> {
  await core.index.refresh();
  const before = core.clock.now().subtract({ hours: 24 * KEPT_DAYS }).epochMilliseconds;
  const isOld = ({ deletedAt }: Pick<Case, 'deletedAt'>) =>
    deletedAt !== undefined && Date.parse(deletedAt) < before;
  const old = [...core.index.cases].filter(({ row }) => row && isOld(row));
  let deleted = 0;
  for (const { id } of old) if (await erase(core, id, () => null, isOld)) deleted += 1;
  return deleted;
}
