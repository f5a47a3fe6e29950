import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OnProgress } from '../../../shared/progress.ts';
import { type MadeBackup, madeBackups, rememberBackup } from '../backup/backupRecord.ts';
import { type CopiedAttachments, copyAttachments } from '../backup/copyAttachments.ts';
import { requireOutside } from '../backup/requireOutside.ts';
import { archiveBytes } from '../backup/writeArchive.ts';
import { type WrittenFile, writeBackup } from '../backup/writeBackup.ts';
import { countBytes } from '../countBytes.ts';
import type { Core } from '../createCore.ts';
import { bytesIn } from '../storage/bytesIn.ts';
import { makeFolder } from '../storage/durableFile.ts';
import { isMissing, toWriteError } from '../storage/errno.ts';
import { listVaultFiles } from '../storage/vaultFiles.ts';

/** After so many milliseconds without a backup that worked the user is warned: 3 days. */
const LATE = 3 * 24 * 60 * 60 * 1000;
/** For how many days a daily backup is kept unless it is said otherwise. */
export const KEEP_DAYS = 30;
const DAY_FILE = /^\d{4}-\d\d-\d\d\.zip$/;

/** Where the daily backups go, and for how many days each is kept. */
export type DailyBackupRequest = Readonly<{
  folder: string;
  keepDays: number;
  onProgress?: OnProgress;
}>;

/** A daily backup that was written and read back. */
export type DailyBackupAnswer = WrittenFile &
  Readonly<{
    cases: number;
    attachments: number;
    /** Attachments that were not in the folder before. */
    added: number;
    /** Attachments that are not what was attached any more, and so were not backed up. */
    altered: readonly string[];
    /** Older backups that were removed. */
    removed: readonly string[];
  }>;

/** Removes what is older than wanted; the newest one always stays. */
async function prune(folder: string, newest: string, oldest: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => DAY_FILE.test(name));
  const old = names.filter((name) => name < `${oldest}.zip` && name !== newest);
  for (const name of old) await rm(join(folder, name), { force: true });
  return old;
}

type Today = Readonly<{ date: string; day: number; onProgress: OnProgress | undefined }>;

async function backUp(core: Core, folder: string, { date, day, onProgress }: Today) {
  const { vault, clock } = core;
  const { caseIds, others } = await listVaultFiles(vault);
  const madeAt = clock.now().toString({ smallestUnit: 'millisecond' });
  const cases = caseIds.length;
  let copied: CopiedAttachments = { files: [], added: 0, altered: [] };
  const bytes = archiveBytes(vault, {
    head: { kind: 'daily', vaultId: vault.id, madeAt, cases },
    paths: others,
    attachments: async () => {
      const { attachments } = await listVaultFiles(vault);
      const total = await bytesIn(vault, attachments);
      const onBytes = countBytes(onProgress, 'copy', total);
      copied = await copyAttachments(vault, attachments, { folder, day, onBytes });
      return { beside: copied.files };
    },
    onBytes: countBytes(onProgress, 'write', await bytesIn(vault, others)),
  });
  const written = await writeBackup(join(folder, `${date}.zip`), bytes, undefined, onProgress);
  await rememberBackup(vault, { file: written.file, madeAt, encrypted: false });
  const { files, added, altered } = copied;
  return { ...written, cases, attachments: files.length, added, altered };
}

/**
 * Backs a vault up into a folder that several days share: a zip of the JSON each day, and each attachment once, under
 * its hash. Everything written is read back, and a part of the older copies too. Backups older than `keepDays` are
 * removed. Reads only and needs no lock. Throws AppError `backup-inside-vault`, `vault-unreadable`,
 * `file-unreadable`, `disk-full`, `write-failed` and what `onProgress` throws; then the backups of the days before are untouched.
 */
export async function dailyBackup(
  core: Core,
  { folder, keepDays, onProgress }: DailyBackupRequest,
): Promise<DailyBackupAnswer> {
  const { vault, clock } = core;
  requireOutside(vault, folder);
  const own = join(folder, `claimfolio-${vault.id.slice(-8)}`);
  const today = clock.now().toZonedDateTimeISO(clock.zone).toPlainDate();
  const day = Math.floor(clock.now().epochMilliseconds / 86_400_000);
  try {
    await makeFolder(own);
    const made = await backUp(core, own, { date: today.toString(), day, onProgress });
    const oldest = today.subtract({ days: keepDays }).toString();
    return { ...made, removed: await prune(own, `${today}.zip`, oldest) };
  } catch (error) {
    throw toWriteError(own, error);
  }
}

/** The last backup that worked and is still there, and whether it is high time for another. */
export type BackupHealth = Readonly<{ last?: MadeBackup; isLate: boolean }>;

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Looks for the last backup that this computer made. */
export async function backupHealth({ vault, clock }: Core): Promise<BackupHealth> {
  for (const last of await madeBackups(vault)) {
    if (!(await isThere(last.file).catch(() => false))) continue;
    const age = clock.now().epochMilliseconds - Date.parse(last.madeAt);
    return { last, isLate: age > LATE };
  }
  return { isLate: true };
}
