/**
 * `npm run package`: packs the program for this system into `release/`, as `electron-builder.yml` says. More words go
 * to electron-builder: `npm run package -- --dir` leaves the archives out.
 */
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sevenZip from '7zip-bin';
import { builtApp } from './built.mjs';
import { writeNotices } from './package/notices.mjs';
import { notForRelease } from './package/standIn.mjs';
import { isMainScript, root, runTool } from './run.mjs';
import {
  electronFolder,
  electronVersion,
  setUpElectron,
  shippedElectron,
} from './setup/electron.mjs';

/** The archiver comes from npm, not from electron-builder's own server. The highest level takes four times as long. */
const packing = {
  ELECTRON_BUILDER_7ZIP_PATH: sevenZip.path7za,
  ELECTRON_BUILDER_COMPRESSION_LEVEL: '5',
};

/** What is the same wherever it is packed is in `electron-builder.yml`; this depends on the Electron that is here. */
function ownElectron() {
  const isStandIn = electronVersion() !== shippedElectron();
  const name = `\${productName}-\${version}-${notForRelease.mark}-\${os}-\${arch}.\${ext}`;
  return [`-c.electronDist=${electronFolder()}`, ...(isStandIn ? [`-c.artifactName=${name}`] : [])];
}

/**
 * Builds and packs.
 *
 * @param {Readonly<{ words?: readonly string[], output?: string, env?: NodeJS.ProcessEnv }>} [options] more options for
 *   electron-builder; the folder it fills, from the top of the checkout, which is emptied first; variables for it
 * @returns {Promise<number>} the exit code
 */
export async function packProgram({ words = [], output = 'release', env = {} } = {}) {
  await setUpElectron();
  await builtApp();
  await writeNotices(join(root, 'dist/THIRD-PARTY-NOTICES.txt'));
  // Nothing of an older run is taken for one of this.
  await rm(join(root, output), { recursive: true, force: true });
  // npm takes the permission away.
  if (process.platform !== 'win32') await chmod(sevenZip.path7za, 0o755);
  const own = ['--publish', 'never', `-c.directories.output=${output}`, ...ownElectron()];
  return await runTool('electron-builder', 'electron-builder', [...own, ...words], {
    env: { ...packing, ...process.env, ...env },
  });
}

if (isMainScript(import.meta.url)) {
  process.exitCode = await packProgram({ words: process.argv.slice(2) });
}
