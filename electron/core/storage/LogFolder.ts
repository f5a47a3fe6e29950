import { readdir, readFile } from 'node:fs/promises';
import type { LogName } from './caseLog.ts';
import { isMissing, toReadError, toVaultError } from './errno.ts';
import type { Vault } from './Vault.ts';
import { logPath, parseLogName } from './vaultPaths.ts';

/** A log as it lies on the disk. */
export type StoredLog = Readonly<{ name: LogName; bytes: Buffer }>;

/** The names in a folder of the vault, none when it is not there. Throws AppError `vault-unreadable`. */
export async function namesIn(vault: Vault, folder: string): Promise<readonly string[]> {
  const path = vault.pathOf(folder);
  try {
    return await readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw toVaultError(path, error);
  }
}

/**
 * The logs of a vault. It remembers which devices write there, so that one case is read without listing the
 * logs of all.
 */
export class LogFolder {
  readonly #vault: Vault;
  #devices: ReadonlySet<string> | undefined;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** The cases that have a log. Throws AppError `vault-unreadable`. */
  async caseIds(): Promise<ReadonlySet<string>> {
    const names = (await namesIn(this.#vault, 'activity')).map(parseLogName);
    const known = names.filter((name) => name !== undefined);
    this.#devices = new Set(known.map(({ device }) => device));
    return new Set(known.map(({ caseId }) => caseId));
  }

  /** The logs of a case by the devices known so far and by `others`. Throws AppError `file-unreadable`. */
  async read(caseId: string, others: readonly string[]): Promise<readonly StoredLog[]> {
    if (!this.#devices) await this.caseIds();
    const devices = [...new Set([...(this.#devices ?? []), ...others])].sort();
    const logs = await Promise.all(devices.map((device) => this.#read({ caseId, device })));
    return logs.filter((log) => log !== undefined);
  }

  async #read(name: LogName): Promise<StoredLog | undefined> {
    const path = logPath(name.caseId, name.device);
    try {
      return { name, bytes: await readFile(this.#vault.pathOf(path)) };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw toReadError(path, error);
    }
  }
}
