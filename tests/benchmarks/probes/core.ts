import { readFileSync } from 'node:fs';
import { type Core, createCore } from '../../../electron/core/createCore.ts';
import { createIds } from '../../../electron/core/ids.ts';
import { thisMachine } from '../../../electron/core/storage/machine.ts';
import { createVault, openVault, type Vault } from '../../../electron/core/storage/Vault.ts';
import { systemClock } from '../../../electron/core/systemClock.ts';

const clock = systemClock();
const ids = createIds(clock);
const coreOf = (vault: Vault): Core => createCore(vault, clock, ids);

/** The core over a vault that is there, as the program opens it. */
export async function openedCore(folder: string): Promise<Core> {
  return coreOf(await openVault(folder, thisMachine()));
}

/** The core over a new vault. */
export async function newCore(folder: string): Promise<Core> {
  return coreOf(await createVault(folder, clock, ids));
}

/** The milliseconds that a work took, and its answer. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<Readonly<{ ms: number; answer: T }>> {
  const started = performance.now();
  const answer = await work();
  return { ms: performance.now() - started, answer };
}

/** The number below which that part of all numbers lies: 0.5 for the median. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/**
 * The most memory in MB that this process ever held. What `resourceUsage` says counts that of the process which
 * started it too, where there is a better answer.
 */
export function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
