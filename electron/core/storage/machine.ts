import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { isMissing } from './errno.ts';

/** One computer, as its own files in a vault name it. `fingerprint` is a hash and tells nothing about it. */
export type Machine = Readonly<{ fingerprint: string; name: string }>;

const MACHINE_ID_FILES = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/**
 * This computer, from its host name and, where there is one, its machine id (Linux), else the home folder.
 * A copied vault on another computer thus writes a log and a lock of its own.
 */
export function thisMachine(): Machine {
  const id = MACHINE_ID_FILES.map(readIfThere).find((text) => text !== '') ?? homedir();
  const name = hostname();
  return { fingerprint: hash('sha256', `${name}\n${id}`).slice(0, 16), name };
}
