import { open } from 'node:fs/promises';
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
  return () => {
    for (const { name, descriptor } of own) Object.defineProperty(shared, name, descriptor);
  };
}
