import { join } from 'node:path';
import { app, type UtilityProcess, utilityProcess } from 'electron';
import type { PhotoHost } from '../core/photo/PhotoLane.ts';
import { ignoreFault } from '../core/storage/errno.ts';

/** Kilobytes that one process may take. A photo of the largest size that is decoded stays below it. */
const MOST_MEMORY = 2_000_000;
/** How often that is looked at, in milliseconds. */
const LOOK = 250;

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

/** Starts a process that a crash, an endless loop or too much memory ends, and not the program. */
function startProcess(file: string, serviceName: string): PhotoHost {
  const options = { serviceName, stdio: 'ignore' } as const;
  const child = utilityProcess.fork(join(import.meta.dirname, file), [], options);
  const terminate = () => end(child);
  const watch = setInterval(() => {
    if (memoryOf(child.pid) > MOST_MEMORY) terminate();
  }, LOOK);
  // Its end is told too, and is all that matters.
  child.on('error', () => undefined);
  child.once('exit', () => clearInterval(watch));
  return Object.assign(child, { terminate });
}

/**
 * Starts a process in which the window's photos are decoded, so that a decoder that crashes, hangs or eats memory
 * ends that process and not the program, and what it took goes back with its end.
 */
export const startPhotoProcess = (): PhotoHost =>
  startProcess('photoProcess.js', 'Claimfolio photos');

/** Starts a process in which the mails and chats that came in are read, for the same reasons. */
export const startMessageProcess = (): PhotoHost =>
  startProcess('messageProcess.js', 'Claimfolio messages');
