import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AppError } from '../../../shared/appError.ts';
import type { LogName, StoredLog } from './caseLog.ts';
import { deviceNames } from './device.ts';
import { isMissing, toReadError } from './errno.ts';
import { lookAt, stampOf } from './lookAt.ts';
import { namesIn } from './namesIn.ts';
import { readSmallFile } from './readSmallFile.ts';
import type { Vault } from './Vault.ts';
import { archiveFolder, logPath, parseArchivePath, parseLogName } from './vaultPaths.ts';

/** More than any log grows to before it is compacted, so that a forged archive cannot fill the memory. */
const LARGEST_ARCHIVE = 1 << 28;

async function unpack(file: string, bytes: Buffer): Promise<Buffer> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_ARCHIVE });
  } catch (cause) {
    throw new AppError('file-unreadable', { file, detail: 'gzip' }, { cause });
  }
}

/** The stamps of some logs, by device. */
export type Stamps = ReadonlyMap<string, string>;

/**
 * The logs of a vault. It remembers which devices write there, so that one case is read without listing the
 * logs of all.
 */
export class LogFolder {
  readonly #vault: Vault;
  #devices: ReadonlySet<string> | undefined;
  #devicesSeen = -1;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** The logs there are, by case. Throws AppError `vault-unreadable`. */
  async list(): Promise<ReadonlyMap<string, readonly LogName[]>> {
    const logs = new Map<string, LogName[]>();
    const devices = new Set<string>();
    for (const name of await namesIn(this.#vault, 'activity')) {
      const log = parseLogName(name);
      if (!log) continue;
      devices.add(log.device);
      const known = logs.get(log.caseId);
      if (known) known.push(log);
      else logs.set(log.caseId, [log]);
    }
    this.#devices = devices;
    this.#devicesSeen = -1;
    return logs;
  }

  /** The logs of a case by the devices known so far and by `others`. Throws AppError `file-unreadable`. */
  async read(caseId: string, others: readonly string[]): Promise<readonly StoredLog[]> {
    const logs = (await this.#namesOf(caseId, others)).map((name) =>
      this.#read(name, logPath(name.caseId, name.device), async (bytes) => bytes),
    );
    return (await Promise.all(logs)).filter((log) => log !== undefined);
  }

  /** The files that hold what was taken out of the logs of a case. */
  async archiveNames(caseId: string): Promise<readonly string[]> {
    return await namesIn(this.#vault, archiveFolder(caseId));
  }

  /** What was taken out of the logs of a case when they were compacted. Throws AppError `file-unreadable`. */
  async readArchive(caseId: string): Promise<readonly StoredLog[]> {
    const logs: StoredLog[] = [];
    for (const file of await this.archiveNames(caseId)) {
      const path = `${archiveFolder(caseId)}/${file}`;
      const name = parseArchivePath(path);
      const log = name && (await this.#read(name, path, (bytes) => unpack(path, bytes)));
      if (log) logs.push(log);
    }
    return logs;
  }

  /**
   * What tells the present logs of a case from others, by device. Their sizes alone do not: a log that was compacted
   * elsewhere may grow to the size that it had. Throws AppError `file-unreadable`.
   */
  async stamps(caseId: string, others: readonly string[]): Promise<Stamps> {
    const stamps = new Map<string, string>();
    for (const { device } of await this.#namesOf(caseId, others)) {
      const stamp = stampOf(this.#vault, logPath(caseId, device));
      if (stamp !== undefined) stamps.set(device, stamp);
    }
    return stamps;
  }

  async #namesOf(caseId: string, others: readonly string[]): Promise<readonly LogName[]> {
    if (!this.#devices) await this.list();
    await this.#meetDevices();
    const devices = [...new Set([...(this.#devices ?? []), ...others])].sort();
    return devices.map((device) => ({ caseId, device }));
  }

  /** A computer that joins the vault while it is open makes itself known by its file. */
  async #meetDevices(): Promise<void> {
    const folder = lookAt(this.#vault, 'devices');
    if (!folder || folder.mtimeMs === this.#devicesSeen) return;
    const names = await deviceNames(this.#vault);
    this.#devices = new Set([...(this.#devices ?? []), ...names.keys()]);
    this.#devicesSeen = folder.mtimeMs;
  }

  async #read(
    name: LogName,
    path: string,
    opened: (bytes: Buffer) => Promise<Buffer>,
  ): Promise<StoredLog | undefined> {
    try {
      return { name, path, bytes: await opened(await readSmallFile(this.#vault.pathOf(path))) };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw toReadError(path, error);
    }
  }
}
