import { Low } from 'lowdb';
import { AppError } from '../../../shared/appError.ts';
import { InstantSchema } from '../../../shared/domain/moment.ts';
import { z } from '../../../shared/zod.ts';
import { DurableJsonFile } from '../storage/DurableJsonFile.ts';
import { makeInnerFolder } from '../storage/durableFile.ts';
import { errnoOf, toReadError } from '../storage/errno.ts';
import type { Vault } from '../storage/Vault.ts';

/** How many backups are remembered. */
const REMEMBERED = 100;

const MadeBackupSchema = z.strictObject({
  file: z.string(),
  madeAt: InstantSchema,
  encrypted: z.boolean(),
  /** It is no backup but the folder that stayed behind when the vault was moved: an old copy of everything. */
  isOldVault: z.literal(true).exactOptional(),
});
/** A backup that this computer made. Whether it is still there is found out when it matters. */
export type MadeBackup = Readonly<z.infer<typeof MadeBackupSchema>>;

const RecordSchema = z.strictObject({ made: z.array(MadeBackupSchema) });

function open(vault: Vault) {
  const path = vault.pathOf(`backups/${vault.machine.fingerprint}.json`);
  const file = new DurableJsonFile(path, vault.pathOf('backups'), (content) =>
    RecordSchema.parse(content),
  );
  return new Low(file, { made: [] });
}

/**
 * Everything outside of a vault that holds a copy of it, newest first: backups and folders that stayed behind. None
 * when the record is missing or damaged. Throws AppError `file-unreadable`.
 */
export async function knownCopies(vault: Vault): Promise<readonly MadeBackup[]> {
  const db = open(vault);
  try {
    await db.read();
  } catch (error) {
    if (errnoOf(error) === undefined) return [];
    throw toReadError(vault.pathOf('backups'), error);
  }
  return db.data.made.toReversed();
}

/** The backups that this computer made of a vault, newest first. Throws as `knownCopies` does. */
export async function madeBackups(vault: Vault): Promise<readonly MadeBackup[]> {
  return (await knownCopies(vault)).filter(({ isOldVault }) => !isOldVault);
}

/** Remembers a copy of a vault, so that an erasure names it. Throws AppError `disk-full` or `write-failed`. */
export async function rememberCopy(vault: Vault, copy: MadeBackup): Promise<void> {
  const before = (await knownCopies(vault)).filter(({ file }) => file !== copy.file);
  const db = open(vault);
  await makeInnerFolder(vault.pathOf('backups'));
  db.data = { made: [...before.toReversed(), copy].slice(-REMEMBERED) };
  await db.write();
}

/** Remembers a backup, so that a repair finds it and an erasure names it. A vault that cannot be written forgets it. */
export async function rememberBackup(vault: Vault, backup: MadeBackup): Promise<void> {
  if (vault.readOnly) return;
  try {
    await rememberCopy(vault, backup);
  } catch (error) {
    if (!(error instanceof AppError) && errnoOf(error) === undefined) throw error;
  }
}
