import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildApp, buildCli } from './build.mjs';
import { root } from './run.mjs';

/** What every bundle is made of, besides its own sources. */
const common = ['shared', 'package-lock.json', 'scripts/build.mjs'];

/**
 * The command line, built into a folder named after its sources. Two calls at once do not disturb each other:
 * each builds under a name of its own, and the first to finish puts its folder in place. What was built of older
 * sources goes after a day.
 *
 * @returns {Promise<string>} path of `cli.js`; `photoWorker.js` lies beside it
 */
export async function builtCli() {
  const folder = join(root, 'dist/cli', hashOf([...common, 'electron/cli', 'electron/core']));
  const program = join(folder, 'cli.js');
  if (existsSync(program)) return program;
  const half = `${folder}.tmp-${process.pid}`;
  try {
    await buildCli(half);
    await rename(half, folder);
    await removeOlder(join(root, 'dist/cli'), Date.now() - 24 * 3_600_000);
  } catch (error) {
    if (!existsSync(program)) throw error;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return program;
}

async function removeOlder(folder, before) {
  for (const path of (await readdir(folder)).map((name) => join(folder, name)))
    if ((await stat(path)).mtimeMs < before) await rm(path, { recursive: true, force: true });
}

/** Sees to it that what Electron runs is in `dist` and as new as its sources. */
export async function builtApp() {
  const stamp = join(root, 'dist/app.sha256');
  const hash = hashOf([...common, 'electron', 'renderer']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await rm(stamp, { force: true });
  await buildApp();
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(stamp, hash);
}

/**
 * One hash over the names and the contents of files and folders.
 *
 * @param {readonly string[]} paths from the top of the checkout
 */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(root, path))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} path
 * @returns {string[]} the file itself, or every file below the folder
 */
function filesIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
