import { stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes all space that is left on a disk, but for `spare` bytes. Answers the file to remove for having room again. */
export async function fillDisk(disk: string, spare: number): Promise<string> {
  const path = join(disk, 'filling');
  const add = (bytes: number) =>
    writeFile(path, Buffer.alloc(bytes), { flag: 'a' }).then(
      () => true,
      () => false,
    );
  for (let bytes = 1 << 20; bytes > 0; ) if (!(await add(bytes))) bytes = Math.floor(bytes / 2);
  const { size } = await stat(path);
  await truncate(path, Math.max(0, size - spare));
  return path;
}
