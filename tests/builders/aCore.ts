import { type Core, createCore } from '../../electron/core/createCore.ts';
import { createIds } from '../../electron/core/ids.ts';
import { createVault } from '../../electron/core/storage/Vault.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { Clock } from '../../shared/clock.ts';

/** The computer's time stands still; the seller sits in China. */
export const testClock: Clock = { ...systemClock('2026-11-20T08:00:00Z'), zone: 'Asia/Shanghai' };

/** The core over a new vault in a folder, with ids that are the same in every run. */
export async function aCore(folder: string): Promise<Core> {
  let calls = 0;
  const random = (bytes: number) => new Uint8Array(bytes).fill(++calls % 256);
  const ids = createIds(testClock, random);
  return createCore(await createVault(folder, testClock, ids), testClock, ids);
}
