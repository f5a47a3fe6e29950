import { Low } from 'lowdb';
import { AppError } from '../../../shared/appError.ts';
import { InstantSchema } from '../../../shared/domain/moment.ts';
import { z } from '../../../shared/zod.ts';
import { DurableJsonFile } from '../storage/DurableJsonFile.ts';
import { makeFolder } from '../storage/durableFile.ts';
import { errnoOf, toReadError } from '../storage/errno.ts';
import type { Vault } from '../storage/Vault.ts';

/** How many backups are remembered. */
const REMEMBERED = 100;

const MadeBackupSchema = z.strictObject({
  file: z.string(),
  madeAt: InstantSchema,
  encrypted: z.boolean(),
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
 * The backups that this computer made of a vault, newest first; none when the record is missing or damaged. Throws
 * AppError `file-unreadable`.
 */
export async function madeBackups(vault: Vault): Promise<readonly MadeBackup[]> {
  const db = open(vault);
  try {
    await db.read();
  } catch (error) {
    if (errnoOf(error) === undefined) return [];
    throw toReadError(vault.pathOf('backups'), error);
  }
  return db.data.made.toReversed();
}

/** Remembers a backup, so that a repair finds it and an erasure names it. A vault that cannot be written forgets it. */
export async function rememberBackup(vault: Vault, backup: MadeBackup): Promise<void> {
  if (vault.readOnly) return;
  try {
    const before = (await madeBackups(vault)).filter(({ file }) => file !== backup.file);
    const db = open(vault);
    await makeFolder(vault.pathOf('backups'));
    db.data = { made: [...before.toReversed(), backup].slice(-REMEMBERED) };
    await db.write();
  } catch (error) {
    if (!(error instanceof AppError) && errnoOf(error) === undefined) throw error;
  }
}
