import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';

/**
 * Lets `sync` and `datasync` of every file end at once: what a program does after a failed call is seen without
 * waiting for the disk. The answer ends this.
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
  return () => {
    Object.defineProperty(fs, 'fdatasync', { value: fdatasync });
    syncBuiltinESMExports();
    for (const { name, descriptor } of own) Object.defineProperty(shared, name, descriptor);
  };
}
