import { statfs } from 'node:fs/promises';
import type { Clock } from '../../../shared/clock.ts';
import type { VaultNotice } from '../../../shared/vaultNotice.ts';
import { toReadError } from '../storage/errno.ts';
import { lookAt } from '../storage/lookAt.ts';
import { syncService } from '../storage/syncService.ts';
import type { Vault } from '../storage/Vault.ts';

/** Room under which a seller who takes photos all day should know of it, in bytes. */
const LOW = 500_000_000;
/** A clock may be corrected by so much without a word, in milliseconds. */
const DRIFT = 60 * 60 * 1000;
/** Folders in which every change leaves its time. */
const TOUCHED = ['locks', 'activity'] as const;

const MEGABYTE = 1_000_000;

async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Number(bavail) * Number(bsize);
  } catch (error) {
    throw toReadError(folder, error);
  }
}

/** Says that room is running out; undefined while there is enough. */
export function lowDisk(path: string, free: number): VaultNotice | undefined {
  if (free >= LOW) return undefined;
  return { code: 'disk-low', params: { path, megabytes: Math.floor(free / MEGABYTE) } };
}

/** The clock must not run behind what was written already: follow-ups and deadlines are counted by it. */
function clockBehind(vault: Vault, clock: Clock): VaultNotice | undefined {
  const now = clock.now().epochMilliseconds;
  const last = Math.max(...TOUCHED.map((path) => Math.round(lookAt(vault, path)?.mtimeMs ?? 0)));
  return last - now > DRIFT ? { code: 'clock-behind', params: { now, last } } : undefined;
}

/**
 * What a person should know of the place of a vault, though it works: a sync program keeps it (`vault-synced`), the disk
 * has less than 500 MB left (`disk-low`), the clock of the computer is behind the last change (`clock-behind`). Throws AppError
 * `file-unreadable`.
 */
export async function vaultNotices(vault: Vault, clock: Clock): Promise<readonly VaultNotice[]> {
  const { folder } = vault;
  const service = await syncService(folder);
  return [
    lowDisk(folder, await freeBytes(folder)),
    clockBehind(vault, clock),
    service === undefined
      ? undefined
      : { code: 'vault-synced' as const, params: { service, path: folder } },
  ].filter((notice) => notice !== undefined);
}
