import fs, { accessSync, constants, statfsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';

/** A folder in memory, where Linux has one. */
const IN_MEMORY = '/dev/shm';
/** All vaults of one file of tests together take less, in bytes. */
const ENOUGH = 48 * 2 ** 20;

function hasMemory(): boolean {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}

/** Lets the folders of tests lie in memory where that is possible. Answers what ends this. */
function placeInMemory(): () => void {
  if (!hasMemory()) return () => undefined;
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = IN_MEMORY;
  return () => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  };
}

/**
 * Lets `sync` and `datasync` of every file end at once, and new folders of tests lie in memory: what a program does
 * after a failed call is seen without waiting for the disk. The answer ends this.
 */
export async function noFlush(): Promise<() => void> {
  const handle = await open(tmpdir(), 'r');
  await handle.close();
  const shared: object = Object.getPrototypeOf(handle);
  const own = ['sync', 'datasync'].map((name) => {
    const descriptor = Reflect.getOwnPropertyDescriptor(shared, name);
    if (!descriptor) throw new Error(`There is no method ${name}`);
    Object.defineProperty(shared, name, { ...descriptor, value: async () => undefined });
    return { name, descriptor };
  });
  const { fdatasync } = fs;
  const value = (_file: number, done: () => void) => setImmediate(done);
  Object.defineProperty(fs, 'fdatasync', { value, configurable: true, writable: true });
  syncBuiltinESMExports();
  const endMemory = placeInMemory();
  return () => {
    endMemory();
    Object.defineProperty(fs, 'fdatasync', { value: fdatasync });
    syncBuiltinESMExports();
    for (const { name, descriptor } of own) Object.defineProperty(shared, name, descriptor);
  };
}
