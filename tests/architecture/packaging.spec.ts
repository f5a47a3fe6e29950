import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/run.mjs';

const require = createRequire(import.meta.url);

/** Targets that electron-builder knows; its own schema lets a misspelt one pass. */
const targets = { linux: ['dir', 'zip'], win: ['nsis', 'portable'], mac: ['dmg', 'zip'] };

async function builderConfig() {
  const { parse } = require('yaml');
  return parse(await readFile(join(root, 'electron-builder.yml'), 'utf8'));
}

/** electron-builder's own check of a configuration. */
async function validate(config: unknown): Promise<void> {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config');
  await validateConfiguration(config, { isEnabled: false, add: () => undefined });
}

test('electron-builder accepts the configuration, and refuses a misspelt one', async () => {
  const config = await builderConfig();
  await validate(config);
  await expect(validate({ ...config, asarUnpak: [] })).rejects.toThrow('asarUnpak');
});

test('every platform has the targets that we promise', async () => {
  const { linux, win, mac } = await builderConfig();
  expect({ linux: linux.target, win: win.target, mac: mac.target }).toEqual(targets);
});

test('every way into the packed program but its own is shut', async () => {
  const { electronFuses } = await builderConfig();
  expect(electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});
