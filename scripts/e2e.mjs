import { spawnSync } from 'node:child_process';
import { chown, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtApp, builtCli } from './built.mjs';
import { electronEnvironment, withDisplay } from './display.mjs';
import { isMainScript, root, run } from './run.mjs';
import { setUpElectron } from './setup/electron.mjs';

/**
 * Runs the end-to-end tests in real Electron, on the screen or a virtual one. As root with E2E_USER set they run
 * as that ordinary user, so that Electron's sandbox is on.
 *
 * @param {Readonly<{ args?: readonly string[], report?: string }>} [options] more words for Playwright; where its
 *   JSON report goes
 * @returns {Promise<number>} the exit code
 */
export async function runEndToEnd({ args = [], report } = {}) {
  await setUpElectron();
  await Promise.all([builtApp(), builtCli()]);
  const user = ordinaryUser();
  const folder = await mkdtemp(join(tmpdir(), 'claimfolio-e2e-'));
  try {
    if (user) await chown(folder, user.uid, user.gid);
    const checkout = user ? await checkoutFor(user, folder) : root;
    const code = await runPlaywright({ args, checkout, folder, user });
    if (report) await cp(join(folder, 'report.json'), report);
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runPlaywright({ args, checkout, folder, user }) {
  const traces = user ? [`--output=${join(folder, 'traces')}`] : [];
  const [command, words] = withDisplay(process.execPath, [
    join(checkout, 'node_modules/@playwright/test/cli.js'),
    ...['test', '--config=tests/e2e/playwright.config.ts', '--reporter=list,json'],
    ...traces,
    ...args,
  ]);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'report.json') };
  return run(command, words, { cwd: checkout, ...as(user, env) });
}

/** The user who runs the tests instead of root, when one is asked for. */
function ordinaryUser() {
  const name = process.env.E2E_USER;
  if (!name || process.getuid?.() !== 0) return undefined;
  const { stdout } = spawnSync('getent', ['passwd', name], { encoding: 'utf8' });
  const [, , uid, gid, , home] = stdout.trim().split(':');
  if (!home) throw new Error(`E2E_USER is ${name}, but there is no such user.`);
  return { name, uid: Number(uid), gid: Number(gid), home };
}

/** How to start a program as somebody. */
function as(user, env) {
  if (!user) return { env: electronEnvironment(env) };
  const { name, uid, gid, home } = user;
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
