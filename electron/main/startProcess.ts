import { join } from 'node:path';
import { app, type UtilityProcess, utilityProcess } from 'electron';
import { ignoreFault } from '../core/storage/errno.ts';
import type { WorkHost } from '../core/WorkHost.ts';

/** How often it is looked how much memory a process takes, in milliseconds. */
const LOOK = 250;

/** What a process runs: a bundle beside this one, what it is told, and its name in the system's list of processes. */
export type ProcessOptions = Readonly<{
  file: string;
  words?: readonly string[];
  name: string;
  /** Kilobytes that it may take. */
  mostMemory: number;
}>;

const memoryOf = (pid: number | undefined): number =>
  app.getAppMetrics().find((one) => one.pid === pid)?.memory.workingSetSize ?? 0;

/** Ends a process at once, whatever it does; `kill` would ask it to end, which one that hangs does not hear. */
function end(child: UtilityProcess): void {
  if (child.pid === undefined) {
    child.once('spawn', () => end(child));
    return;
  }
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    ignoreFault(error);
  }
}

/**
 * Starts a process for a part of the window's work, so that what crashes, hangs or eats memory ends that process and
 * not the program, and what it took goes back with its end.
 */
export function startProcess({ file, words = [], name, mostMemory }: ProcessOptions): WorkHost {
  const child = utilityProcess.fork(join(import.meta.dirname, file), [...words], {
    serviceName: name,
    stdio: 'ignore',
  });
  const terminate = () => end(child);
  const watch = setInterval(() => {
    if (memoryOf(child.pid) > mostMemory) terminate();
  }, LOOK);
  // Its end is told too, and is all that matters.
  child.on('error', () => undefined);
  child.once('exit', () => clearInterval(watch));
  return Object.assign(child, { terminate });
}
