import { spawnSync } from 'node:child_process';
import { chown, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtApp, builtCli } from './built.mjs';
import { isRoot, withDisplay } from './display.mjs';
import { isMainScript, root, run } from './run.mjs';
import { setUpElectron } from './setup/electron.mjs';

const CONFIG = 'tests/e2e/playwright.config.ts';

/**
 * Runs the end-to-end tests in real Electron, on the screen or a virtual one. As root they run as an ordinary
 * user, so that Electron's sandbox is on: the one that E2E_USER names, else nobody.
 *
 * @param {Readonly<{ args?: readonly string[], report?: string, config?: string }>} [options] more words for
 *   Playwright; where its JSON report goes; its configuration
 * @returns {Promise<number>} the exit code
 */
export async function runEndToEnd({ args = [], report, config = CONFIG } = {}) {
  await setUpElectron();
  await Promise.all([builtApp(), builtCli()]);
  const user = ordinaryUser();
  const folder = await mkdtemp(join(tmpdir(), 'claimfolio-e2e-'));
  try {
    if (user) await chown(folder, user.uid, user.gid);
    const checkout = user ? await checkoutFor(user, folder) : root;
    const code = await onSmallDisk(user, folder, (disk) =>
      runPlaywright({ args: [`--config=${config}`, ...args], checkout, disk, folder, user }),
    );
    if (report) await cp(join(folder, 'report.json'), report);
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does a work with a disk of four megabytes, which a test fills; without one where this user may not mount any. */
async function onSmallDisk(user, folder, work) {
  if (!user) return await work(undefined);
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const options = `size=4m,uid=${user.uid},gid=${user.gid}`;
  const isThere = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
  try {
    return await work(isThere ? disk : undefined);
  } finally {
    if (isThere) spawnSync('umount', ['--lazy', disk]);
  }
}

function runPlaywright({ args, checkout, disk, folder, user }) {
  const traces = user ? [`--output=${join(folder, 'traces')}`] : [];
  const [command, words] = withDisplay(process.execPath, [
    join(checkout, 'node_modules/@playwright/test/cli.js'),
    ...['test', '--reporter=list,json'],
    ...traces,
    ...args,
  ]);
  const report = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'report.json') };
  const env = { ...report, ...(disk && { E2E_SMALL_DISK: disk }) };
  if (!user || !mayUnshare())
    return run(command, words, { cwd: checkout, ...as(user, folder, env) });
  const { env: all } = as(user, folder, { ...env, E2E_NETWORK: 'none' });
  return run(...withoutNetwork(command, words, user), { cwd: checkout, env: all });
}

const UP = 'ip link set lo up && exec "$@"';

/** Whether a program can be given a network of its own, in which nothing is but itself. Root alone may do that. */
const mayUnshare = () =>
  spawnSync('unshare', ['--net', 'sh', '-c', UP, 'sh', 'setpriv', '--version']).status === 0;

/**
 * A command line that runs as somebody in a network where nothing else is: whatever asked for more would fail.
 *
 * @returns {[command: string, args: readonly string[]]}
 */
function withoutNetwork(command, words, { uid, gid }) {
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  return ['unshare', ['--net', 'sh', '-c', UP, 'sh', 'setpriv', ...ids, command, ...words]];
}

/** The user who runs the tests instead of root. */
function ordinaryUser() {
  if (!isRoot) return undefined;
  const name = process.env.E2E_USER ?? 'nobody';
  const { stdout } = spawnSync('getent', ['passwd', name], { encoding: 'utf8' });
  const [, , uid, gid] = stdout.trim().split(':');
  if (!uid)
    throw new Error(`The end-to-end tests are to run as ${name}, but there is no such user.`);
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** How to start a program as somebody, at home in a folder of the run. */
function as(user, home, env) {
  if (!user) return { env: { ...process.env, ...env } };
  const { name, uid, gid } = user;
  return { uid, gid, env: { ...process.env, HOME: home, USER: name, LOGNAME: name, ...env } };
}

/** The checkout, or a copy of it where the user may not look into it. */
async function checkoutFor(user, folder) {
  const { uid, gid } = user;
  const seen = spawnSync('cat', [join(root, 'package.json')], { uid, gid, stdio: 'ignore' });
  if (seen.status === 0) return root;
  const copy = join(folder, 'checkout');
  const names = (await readdir(root)).filter((name) => name !== '.git');
  spawnSync('mkdir', [copy]);
  spawnSync('cp', ['-a', ...names.map((name) => join(root, name)), copy], { stdio: 'inherit' });
  spawnSync('chmod', ['-R', 'a+rX', copy]);
  return copy;
}

if (isMainScript(import.meta.url)) {
  process.exitCode = await runEndToEnd({ args: process.argv.slice(2) });
}
