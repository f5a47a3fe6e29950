import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, programIn, quick, resourcesIn, test, unpacked } from './packed.ts';

/** How the wire of a fuse reads. */
const [ON, OFF] = ['1'.charCodeAt(0), '0'.charCodeAt(0)];

test('the switches inside the program stand as they should', quick, async () => {
  const wire = await getCurrentFuseWire(programIn(unpacked));
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableCookieEncryption]: OFF,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
  });
});

test('the archive holds the program and nothing that only development needs', quick, () => {
  const names = listPackage(join(resourcesIn(unpacked), 'app.asar'), { isPack: false }).map(
    (name) => name.replaceAll('\\', '/'),
  );
  for (const file of ['main/main.js', 'main/photoThread.js', 'preload/preload.cjs'])
    expect(names).toContain(`/dist/${file}`);
  expect(names.filter((name) => /\.(map|d\.ts)$|licences\.json$|\/dist\/cli/.test(name))).toEqual(
    [],
  );
  const packages = new Set(
    names.flatMap((name) => /^\/node_modules\/([^/]+)/.exec(name)?.[1] ?? []),
  );
  for (const tool of ['electron', 'electron-builder', 'playwright', 'vite', 'react', 'axe-core'])
    expect(packages).not.toContain(tool);
  for (const file of ['default_app.asar', '../version'])
    expect(existsSync(join(resourcesIn(unpacked), file)), file).toBe(false);
});

test('what is under the LGPL lies as files of its own', quick, () => {
  const modules = join(resourcesIn(unpacked), 'app.asar.unpacked/node_modules');
  const heif = join(modules, 'libheif-js/libheif-wasm');
  expect(existsSync(join(heif, 'libheif-bundle.js'))).toBe(true);
  expect(existsSync(join(heif, 'LICENSE'))).toBe(true);
  const arch = `${process.platform}-${process.arch}`;
  const vips = process.platform === 'win32' ? `sharp-${arch}` : `sharp-libvips-${arch}`;
  expect(existsSync(join(modules, '@img', vips, 'lib'))).toBe(true);
});

test('the licences of all that is inside come with it', quick, async () => {
  const top = process.platform === 'darwin' ? resourcesIn(unpacked) : unpacked;
  const notices = await readFile(join(top, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const part of ['react 19', '@mantine/core', 'zod', 'sharp 0', 'libheif-js', 'exifreader'])
    expect(notices).toContain(`\n${part}`);
  expect(notices).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  expect(notices).toContain('GNU GENERAL PUBLIC LICENSE');
  expect(notices).toContain('Mozilla Public License Version 2.0');
  expect(existsSync(join(top, 'LICENSE.txt'))).toBe(true);
  for (const file of ['fonts/LICENSE-noto-sans.txt', 'sample/photos/LICENSE-tampar.txt'])
    expect(existsSync(join(resourcesIn(unpacked), file)), file).toBe(true);
});
