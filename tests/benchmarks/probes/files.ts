import { randomFillSync } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withVaultLock } from '../../../electron/core/storage/lock.ts';
import { thisMachine } from '../../../electron/core/storage/machine.ts';
import { backupVault } from '../../../electron/core/useCases/backupVault.ts';
import { restoreVault } from '../../../electron/core/useCases/restoreVault.ts';
import { makeLargeVault } from '../largeVault.ts';
import { newCore, openedCore, peakMemory, timed } from './core.ts';

/** Writes a vault of so many cases with so many sparse photos each. */
export async function makeVault(folder: string, cases: string, attachments: string) {
  const { ms } = await timed(() =>
    makeLargeVault(folder, Number(cases), { attachments: Number(attachments) }),
  );
  return { ms };
}

/** Writes files of random bytes. */
export async function makeFiles(folder: string, count: string, bytes: string) {
  mkdirSync(folder, { recursive: true });
  const content = Buffer.alloc(Number(bytes));
  for (let number = 0; number < Number(count); number += 1)
    writeFileSync(join(folder, `${number}.jpg`), randomFillSync(content));
  return { files: Number(count) };
}

/** Adds all files of a folder to a vault, in which there are none of them, one after the other. */
export async function attach(folder: string, source: string) {
  const core = await openedCore(folder);
  const paths = readdirSync(source).map((name) => join(source, name));
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const { ms } = await withVaultLock(core.vault, 'the benchmark', core.clock, () =>
    timed(async () => {
      for (const path of paths) await core.evidence.add(path, 'image/jpeg');
    }),
  );
  return { ms, bytes, peak: peakMemory() };
}

/** Backs a vault up into one file. */
export async function backup(folder: string, path: string) {
  const core = await openedCore(folder);
  const { ms, answer } = await timed(() => backupVault(core, { path }));
  return { ms, bytes: answer.bytes, peak: peakMemory() };
}

/** Restores a backup into a new folder. */
export async function restore(file: string, folder: string) {
  const { clock, ids } = await newCore(`${folder}-other`);
  const { ms } = await timed(() =>
    restoreVault({ file, folder, clock, ids, machine: thisMachine() }),
  );
  return { ms, bytes: statSync(file).size, peak: peakMemory() };
}
