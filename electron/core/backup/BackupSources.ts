import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { readWhole, verifyFile } from '../storage/EvidenceStore.ts';
import type { Vault } from '../storage/Vault.ts';
import { Archive } from './Archive.ts';
import { type MadeBackup, madeBackups } from './backupRecord.ts';

type Opened = Readonly<{ archive: Archive; file: string }>;

/** Without a record there is nothing to repair from. */
function none(error: unknown): readonly MadeBackup[] {
  if (error instanceof AppError) return [];
  throw error;
}

/** The backups of a vault that are still there and can be read without a passphrase, as places to repair it from. */
export class BackupSources {
  readonly #opened: readonly Opened[];

  private constructor(opened: readonly Opened[]) {
    this.#opened = opened;
  }

  /** Opens what can be opened, newest first. Whoever opens closes. */
  static async open(vault: Vault): Promise<BackupSources> {
    const opened: Opened[] = [];
    for (const { file, encrypted } of await madeBackups(vault).catch(none)) {
      if (encrypted) continue;
      try {
        opened.push({ archive: await Archive.open(file), file });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }
    return new BackupSources(opened);
  }

  /** Every copy of a file of the vault, whole and with the hash that it had when it was backed up. */
  async *copiesOf(path: string): AsyncGenerator<Buffer> {
    for (const { archive, file } of this.#opened) {
      const { files, beside = [] } = archive.manifest;
      const found = files.find((one) => one.path === path);
      const near = beside.find((one) => one.path === path);
      const copy = join(dirname(file), path);
      const isNear = near && (await verifyFile(copy, near.sha256).catch(notRead)) === 'ok';
      const chunks = found ? archive.read(found) : isNear && readWhole(copy);
      const bytes = chunks && (await bytesOf(chunks));
      if (bytes) yield bytes;
    }
  }

  close(): void {
    for (const { archive } of this.#opened) archive.close();
  }
}

/** A copy that cannot be read is none. */
function notRead(error: unknown): undefined {
  if (!(error instanceof AppError)) throw error;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const read: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) read.push(chunk);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
  return Buffer.concat(read);
}
