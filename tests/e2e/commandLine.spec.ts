import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { electronProgram } from '../../scripts/setup/electron.mjs';
import { expect, test } from './program.ts';

const hidden = new Set(['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS']);
const withoutDisplay = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.has(name)));

/** Runs Electron with `--cli` where no window could open. */
async function claimfolio(words: readonly string[]) {
  const child = spawn(electronProgram(), [root, '--cli', ...words], { env: withoutDisplay() });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stdin.end();
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, stdout };
}

test('--cli answers without a display, with the exit codes of the command line', async ({
  folder,
}) => {
  const { code, stdout } = await claimfolio(['destinations', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ destinations: expect.any(Array) });
  const refused = await claimfolio(['case', 'list', '--json', '--vault', join(folder, 'none')]);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'vault-missing' } });
  expect((await claimfolio(['nonsense'])).code).toBe(2);
});

test('--cli ends when nobody can take its answer', async () => {
  test.skip(process.platform !== 'linux', 'only Linux has a device that is always full');
  const full = openSync('/dev/full', 'w');
  const child = spawn(electronProgram(), [root, '--cli', '--help'], {
    env: withoutDisplay(),
    stdio: ['ignore', full, 'ignore'],
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
});
