import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startOptions } from '../../../../electron/main/startOptions.ts';

const home = resolve('/home/mei');
const start = { argv: ['claimfolio'], env: {}, home, isPackaged: true };

test('the vault is in the home folder unless somebody says otherwise', () => {
  expect(startOptions(start).vault).toBe(join(home, 'Claimfolio'));
  const env = { CLAIMFOLIO_VAULT: resolve('/data/shop') };
  expect(startOptions({ ...start, env }).vault).toBe(resolve('/data/shop'));
  for (const argv of [['--vault', '/data/my shop'], ['--vault=/data/my shop']]) {
    expect(startOptions({ ...start, env, argv }).vault).toBe(resolve('/data/my shop'));
  }
});

test('everything after --cli belongs to the command line', () => {
  const argv = ['claimfolio', '--cli', 'case', 'list', '--vault', '/other'];
  expect(startOptions({ ...start, argv })).toEqual({
    vault: join(home, 'Claimfolio'),
    isVaultNamed: false,
    cli: ['case', 'list', '--vault', '/other'],
    devServer: undefined,
  });
});

test('only an unpackaged program takes its page from a development server', () => {
  const env = { VITE_DEV_SERVER_URL: 'http://127.0.0.1:5173/' };
  expect(startOptions({ ...start, env }).devServer).toBeUndefined();
  expect(startOptions({ ...start, env, isPackaged: false }).devServer?.port).toBe('5173');
});
