import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { createIds } from '../../electron/core/ids.ts';
import { withVaultLock } from '../../electron/core/storage/lock.ts';
import { createVault, openVault } from '../../electron/core/storage/Vault.ts';
import type { Clock } from '../../shared/clock.ts';

/** A clock that a test moves by hand. */
export type TestClock = Clock & { instant: string };

/** A clock that stands still until its `instant` is set. */
export function aClock(instant = '2026-03-04T05:06:07.089Z'): TestClock {
  const clock = {
    instant,
    zone: 'Asia/Shanghai',
    now: () => Temporal.Instant.from(clock.instant),
  };
  return clock;
}

/** An empty folder that is gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimfolio-'));
  onTestFinished(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A core over a new, empty vault. */
export async function aCore(clock: Clock = aClock()): Promise<Core> {
  const ids = createIds(clock);
  return createCore(await createVault(join(await aFolder(), 'vault'), clock, ids), clock, ids);
}

/** The core over a new vault in `folder`, with a still clock and ids that are the same in every run. */
export async function aRepeatableCore(folder: string): Promise<Core> {
  const clock = aClock('2026-11-20T08:00:00Z');
  let calls = 0;
  const ids = createIds(clock, (bytes) => new Uint8Array(bytes).fill(++calls % 256));
  return createCore(await createVault(folder, clock, ids), clock, ids);
}

/** The same vault opened again, as another start of the program opens it; by default on the same computer. */
export async function reopen(
  { vault, clock, ids }: Core,
  machine = vault.machine,
  at: Clock = clock,
): Promise<Core> {
  return createCore(await openVault(vault.folder, machine), at, ids);
}

/** Runs a change of the vault with its lock held. */
export async function change<T>({ vault, clock }: Core, work: () => Promise<T>): Promise<T> {
  return await withVaultLock(vault, 'the test', clock, work);
}
