import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file under a folder by name, with the hash of its bytes: equal trees hold the same. */
export async function treeOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const entries: [string, string][] = [];
  for (const name of names) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) continue;
    entries.push([
      name,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ]);
  }
  return Object.fromEntries(entries);
}
