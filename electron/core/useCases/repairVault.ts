import { AppError } from '../../../shared/appError.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { BackupSources } from '../backup/BackupSources.ts';
import type { Core } from '../createCore.ts';
import { checkVault, type VaultReport } from '../storage/checkVault.ts';
import { type ConflictCopy, caseIdOf, conflictCopies } from '../storage/conflictCopies.ts';
import { verifyFile } from '../storage/EvidenceStore.ts';
import { toWriteError } from '../storage/errno.ts';
import { withVaultLock } from '../storage/lock.ts';
import { namesIn } from '../storage/namesIn.ts';
import type { Problem } from '../storage/problem.ts';
import type { Vault } from '../storage/Vault.ts';
import { listVaultFiles } from '../storage/vaultFiles.ts';
import { parseAttachmentPath, parseLogName, parseSnapshotName } from '../storage/vaultPaths.ts';
import { type RepairWork, repairCase } from './repairCase.ts';

/** What is still wrong after a repair, and what it repaired. */
export type RepairAnswer = VaultReport & Readonly<{ repaired: readonly Problem[] }>;

/** What a backup can put right. */
const fromBackup: readonly Problem['code'][] = [
  ...(['attachment-missing', 'attachment-altered', 'similar-picture-missing'] as const),
];

/** Brings an attachment back from a backup; one that was altered is set aside by the store. */
async function repairAttachment(work: RepairWork, { path, caseId }: Problem): Promise<void> {
  const { core, backups, repaired } = work;
  const sha256 = parseAttachmentPath(path) ?? '';
  for await (const bytes of backups.copiesOf(path)) {
    await core.evidence.putBack(path, sha256, bytes);
    if ((await verifyFile(core.vault.pathOf(path), sha256)) !== 'ok') continue;
    const id = caseId ?? '';
    repaired.push({ code: 'repaired-attachment', params: { file: path, id }, path });
    return;
  }
}

/** What was repaired stays repaired, and that is said. */
function toCancelled(error: unknown, { repaired }: RepairWork): unknown {
  if (!(error instanceof AppError) || error.code !== 'cancelled') return error;
  return new AppError('repair-cancelled', { count: repaired.length });
}

async function repair(
  work: RepairWork,
  { problems }: VaultReport,
  onProgress: OnProgress,
): Promise<void> {
  const { copies } = work;
  const ids = new Set([
    ...problems.flatMap(({ code, caseId }) =>
      code.startsWith('attachment-') ? [] : (caseId ?? []),
    ),
    ...copies.map(caseIdOf),
  ]);
  let done = 0;
  for (const id of ids) {
    onProgress({ step: 'repair', unit: 'cases', done, total: ids.size });
    await repairCase(work, id);
    done += 1;
  }
  const files = problems.filter(({ code }) => fromBackup.includes(code));
  for (const file of files) {
    onProgress({ step: 'repair', unit: 'cases', done, total: ids.size });
    await repairAttachment(work, file);
  }
}

/** Files beside the logs and snapshots that are none. Lists names alone: a vault of 20,000 cases opens no slower. */
async function strayPaths(vault: Vault): Promise<readonly string[]> {
  const years = (await namesIn(vault, 'cases')).map((year) => `cases/${year}`);
  const stray: string[] = [];
  for (const folder of ['activity', ...years])
    for (const name of await namesIn(vault, folder))
      if (!parseLogName(name) && !parseSnapshotName(name)) stray.push(`${folder}/${name}`);
  return stray.filter((path) => path !== 'activity/archive');
}

/** Does a repair with the backups open that it may take files from. The caller holds the lock of the vault. */
async function withBackups<T>(
  core: Core,
  copies: readonly ConflictCopy[],
  work: (parts: RepairWork) => Promise<T>,
): Promise<T> {
  const backups = await BackupSources.open(core.vault);
  try {
    return await work({ core, backups, copies, repaired: [] });
  } catch (error) {
    throw toWriteError(core.vault.folder, error);
  } finally {
    backups.close();
  }
}

/**
 * Merges the copies that sync programs made when two computers wrote at once. Looks only at files that are none of the
 * vault's own, so that it can be done whenever a vault is opened. Answers what was done. Throws as `repairVault` does.
 */
export async function mergeCopies(core: Core): Promise<readonly Problem[]> {
  const { vault, clock } = core;
  const copies = await conflictCopies(vault, await strayPaths(vault));
  if (copies.length === 0) return [];
  return await withVaultLock(vault, 'Claimfolio', clock, () =>
    withBackups(core, copies, async (work) => {
      for (const id of new Set(copies.map(caseIdOf))) await repairCase(work, id);
      return work.repaired;
    }),
  );
}

/**
 * Checks a vault and repairs what can be repaired: from copies that sync programs made, from backups that this
 * computer made, and from what the files of a case tell of each other. Nothing is thrown away: what is replaced lies in
 * the quarantine. Throws AppError `vault-unreadable`, `vault-read-only`, `vault-locked`, `disk-full`,
 * `write-failed`, and what `onProgress` throws; `repair-cancelled` for `cancelled` once something may be repaired.
 */
export async function repairVault(
  core: Core,
  onProgress: OnProgress = () => undefined,
): Promise<RepairAnswer> {
  const { vault, clock } = core;
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const { foreign } = await listVaultFiles(vault);
    return await withBackups(core, await conflictCopies(vault, foreign), async (work) => {
      const before = await checkVault(vault, onProgress);
      try {
        await repair(work, before, onProgress);
        return { ...(await checkVault(vault, onProgress)), repaired: work.repaired };
      } catch (error) {
        throw toCancelled(error, work);
      }
    });
  });
}
