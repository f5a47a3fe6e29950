import { spawnSync } from 'node:child_process';
import { isMainScript, run } from '../run.mjs';

/** Debian packages by what they are for. Newer systems end some names in `t64`. */
export const systemPackages = {
  window: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'],
  tests: ['xvfb', 'xauth', 'fonts-liberation', 'fonts-noto-cjk', 'poppler-utils', 'qpdf'],
  torture: ['e2fsprogs', 'mount', 'xfsprogs'],
};

const onNewerSystems = (name) => `${name}t64`;

/**
 * Installs what is missing, on Debian-like Linux as root; tells anybody else what to install. Elsewhere nothing
 * is asked for. Does nothing when nothing is missing.
 *
 * @param {readonly string[]} names
 */
export async function setUpSystemPackages(names) {
  if (!hasCommand('dpkg-query')) return;
  const missing = missingOf(names);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) return explain(missing);
  console.log(`Installing system packages: ${missing.join(' ')}`);
  await apt(['update']);
  const available = missing.map((name) =>
    isKnown(onNewerSystems(name)) ? onNewerSystems(name) : name,
  );
  await apt(['install', '--yes', '--no-install-recommends', ...available]);
}

const hasCommand = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;

function missingOf(names) {
  const { stdout } = spawnSync(
    'dpkg-query',
    ['--show', `--showformat=\${Package} \${Status}\n`, ...names, ...names.map(onNewerSystems)],
    { encoding: 'utf8' },
  );
  const lines = stdout.split('\n');
  const isInstalled = (name) => lines.includes(`${name} install ok installed`);
  return names.filter((name) => !isInstalled(name) && !isInstalled(onNewerSystems(name)));
}

const isKnown = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;

async function apt(args) {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const code = await run('apt-get', [...options, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} did not work; its message is above.`);
}

function explain(missing) {
  console.log(
    `Some system packages are missing, and only an administrator can install them:\n  sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
  );
}

// For a hosted CI, whose tests do not run as root.
if (isMainScript(import.meta.url)) {
  await setUpSystemPackages([...systemPackages.window, ...systemPackages.tests]);
}
