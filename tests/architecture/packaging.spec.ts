import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { root } from '../../scripts/run.mjs';

const require = createRequire(import.meta.url);

/** What we promise for each system. */
const promised = { linux: ['dir', 'zip'], win: ['nsis', 'portable'], mac: ['dmg', 'zip'] };

/** Every target that electron-builder knows (26.17.0); its own schema lets a misspelt one pass. */
const known = {
  linux: 'AppImage apk deb dir flatpak freebsd p5p pacman pkg rpm sh snap',
  win: 'appx dir msi msiWrapped nsis nsis-web portable squirrel',
  mac: 'dir dmg mas mas-dev pkg',
  all: '7z tar.bz2 tar.gz tar.lz tar.xz zip',
};

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
  expect({ linux: linux.target, win: win.target, mac: mac.target }).toEqual(promised);
});

test('every target is one that electron-builder knows', async () => {
  const config = await builderConfig();
  for (const platform of ['linux', 'win', 'mac'] as const) {
    const names = `${known[platform]} ${known.all}`.split(' ');
    for (const target of config[platform].target) expect(names).toContain(target);
  }
});

test('every file that the configuration names is there', async () => {
  const { afterExtract, directories, extraResources, linux, win, mac } = await builderConfig();
  const lists = [extraResources, linux.extraFiles, win.extraFiles, mac.extraResources];
  const named: readonly string[] = lists.flat().map(({ from }) => from);
  const made = ['dist/THIRD-PARTY-NOTICES.txt'];
  const icons = ['icon.png', 'icon.ico', 'icon.icns'].map((name) =>
    join(directories.buildResources, name),
  );
  for (const file of [...named, ...icons, afterExtract])
    if (!made.includes(file)) expect(existsSync(join(root, file)), file).toBe(true);
});

test('the icons have the sizes that each system asks for', async () => {
  const icon = (name: string) => readFile(join(root, 'resources/icons', name));
  const { width, height } = await sharp(await icon('icon.png')).metadata();
  expect([width, height]).toEqual([1024, 1024]);
  const ico = await icon('icon.ico');
  const edges = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico[6 + 16 * at]);
  expect(edges).toEqual([16, 24, 32, 48, 64, 128, 0]);
  const icns = await icon('icon.icns');
  expect(icns.toString('ascii', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
});

test('every way into the packed program but its own is shut', async () => {
  expect((await builderConfig()).electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  });
});
