import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notForRelease } from './standIn.mjs';

/**
 * Called by electron-builder when Electron lies in the folder of the package. With a copy of our own it leaves in what
 * only development needs; and one that is not the Electron that ships is marked, whoever started the packing.
 *
 * @param {Readonly<{ appOutDir: string, packager: any }>} context
 */
export async function afterExtract({ appOutDir, packager }) {
  const { version: shipped, distMacOsAppName } = packager.info.framework;
  const versionFile = join(appOutDir, 'version');
  const version = await readFile(versionFile, 'utf8').catch(() => shipped);
  const resources =
    process.platform === 'darwin'
      ? join(appOutDir, distMacOsAppName, 'Contents/Resources')
      : join(appOutDir, 'resources');
  await rm(join(resources, 'default_app.asar'), { force: true });
  await rm(versionFile, { force: true });
  if (version.trim() === shipped) return;
  await writeFile(join(appOutDir, notForRelease.file), notForRelease.text(version.trim(), shipped));
}
