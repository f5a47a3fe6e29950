import type { OnProgress } from '../../../shared/progress.ts';
import { rememberBackup } from '../backup/backupRecord.ts';
import { requireOutside } from '../backup/requireOutside.ts';
import { archiveBytes } from '../backup/writeArchive.ts';
import { type WrittenFile, writeBackup } from '../backup/writeBackup.ts';
import { countBytes } from '../countBytes.ts';
import type { Core } from '../createCore.ts';
import { bytesIn } from '../storage/bytesIn.ts';
import { listVaultFiles } from '../storage/vaultFiles.ts';

/** Where a backup goes, and how. */
export type BackupRequest = Readonly<{
  path: string;
  passphrase?: string | undefined;
  onProgress?: OnProgress;
}>;

/** A backup that was written and read back. */
export type BackupAnswer = WrittenFile &
  Readonly<{
    cases: number;
    attachments: number;
    /** Files in the folder that are none of the vault's; they are not in the backup. */
    foreign: readonly string[];
  }>;

/**
 * Backs a whole vault up into one zip archive, read back and compared before it takes its name. Reads only and needs
 * no lock: what is saved meanwhile may or may not be in it. Throws AppError `backup-inside-vault`, `vault-unreadable`,
 * `file-unreadable`, `disk-full`, `write-failed` and what `onProgress` throws; then nothing is left behind.
 */
export async function backupVault(core: Core, request: BackupRequest): Promise<BackupAnswer> {
  const { vault, clock } = core;
  const { path, passphrase, onProgress } = request;
  requireOutside(vault, path);
  const { caseIds, others, foreign, attachments } = await listVaultFiles(vault);
  const cases = caseIds.length;
  const total = await bytesIn(vault, [...others, ...attachments]);
  let found = attachments;
  const madeAt = clock.now().toString({ smallestUnit: 'millisecond' });
  const bytes = archiveBytes(vault, {
    head: { kind: 'vault', vaultId: vault.id, madeAt, cases },
    paths: others,
    attachments: async () => {
      found = (await listVaultFiles(vault)).attachments;
      return { paths: found };
    },
    onBytes: countBytes(onProgress, 'write', total),
  });
  const written = await writeBackup(path, bytes, passphrase, onProgress);
  await rememberBackup(vault, { file: path, madeAt, encrypted: passphrase !== undefined });
  return { ...written, cases, attachments: found.length, foreign };
}
