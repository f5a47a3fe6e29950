import { execFile, spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program with this terminal passed through and resolves with its exit code.
 * A program ended by a signal, or one that cannot be started, counts as 1.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: root, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program and resolves with what it wrote to standard output. Rejects, with its own words, when it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').ExecFileOptions} [options]
 */
export async function readOutput(command, args, options) {
  const all = { maxBuffer: 64 << 20, ...options, encoding: /** @type {const} */ ('utf8') };
  return (await promisify(execFile)(command, [...args], all)).stdout;
}

/**
 * Runs a command of an installed package under this Node: no shell, no PATH, the same on Windows.
 *
 * @param {string} packageName
 * @param {string} bin name of the command in the package's `bin`
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runTool(packageName, bin, args, options) {
  return run(process.execPath, [toolPath(packageName, bin), ...args], options);
}

/**
 * The script behind a command of an installed package.
 *
 * @param {string} packageName
 * @param {string} bin
 */
export function toolPath(packageName, bin) {
  const folder = join(root, 'node_modules', packageName);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bins === 'string' ? bins : bins[bin]);
}

/**
 * Runs the npm that started this script, with its settings; else the one on the PATH.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/**
 * Whether a script was started by itself rather than imported by another.
 *
 * @param {string} moduleUrl the script's `import.meta.url`
 */
export function isMainScript(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl);
}
