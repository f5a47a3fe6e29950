import { readFile } from 'node:fs/promises';
import { errnoOf, isMissing } from './errno.ts';

/** What tells one run of a program from every other on a computer. Parts that the system does not tell are empty (all are known on Linux). */
export type ProcessIdentity = Readonly<{ pid: number; startedAt: string; bootId: string }>;

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error) || errnoOf(error) === 'ESRCH') return '';
    throw error;
  }
}

/** The kernel's start time of a process: the 20th field behind its name, which may itself hold spaces and brackets. */
async function startTimeOf(pid: number): Promise<string> {
  const text = await readIfThere(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

async function readBootId(): Promise<string> {
  return (await readIfThere('/proc/sys/kernel/random/boot_id')).trim();
}

/** This process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const { pid } = process;
  return { pid, startedAt: await startTimeOf(pid), bootId: await readBootId() };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return errnoOf(error) === 'EPERM';
  }
}

/** True while exactly that process runs: same boot, same number, same start. In doubt it is alive. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  if (identity.bootId !== (await readBootId())) return false;
  if (!isRunning(identity.pid)) return false;
  const startedAt = await startTimeOf(identity.pid);
  return startedAt === '' || startedAt === identity.startedAt;
}
