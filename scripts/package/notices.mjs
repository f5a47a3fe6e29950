import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../run.mjs';

/**
 * @typedef {Readonly<{ name: string, version: string, identifier?: string, text: string }>} Notice one package: its
 *   licence as an SPDX expression, and the words that must be kept
 */

const INTRODUCTION = `Claimfolio is made with the software below. Each part stays under its own licence.

Electron is under LICENSE.electron.txt, Chromium and what it is made of under LICENSES.chromium.html.
The fonts and the photos of the sample cases have their licences beside them, in the program's resources,
under "fonts" and "sample/photos".

libheif (in libheif-js) and libvips with its libraries (in @img/sharp-libvips-*, on Windows @img/sharp-win32-*)
are under the GNU Lesser General Public License. They are unaltered, and lie as files of their own in
resources/app.asar.unpacked/node_modules, where you may replace them by your own builds. Their sources:
https://github.com/strukturag/libheif and https://github.com/lovell/sharp-libvips. The licence, with the GNU
General Public License that it builds on, is printed below, at libheif-js.

ExifReader is under the Mozilla Public License 2.0 and unaltered. Its source: https://github.com/mattiasw/ExifReader

zxing-wasm (MIT) holds ZXing-C++ (https://github.com/zxing-cpp/zxing-cpp), under the Apache License 2.0, unaltered. The
licence is printed below, at sharp.

The public holidays are the data of date-holidays (https://github.com/commenthol/date-holidays), under the licence
Creative Commons Attribution 3.0 (https://creativecommons.org/licenses/by/3.0/), unaltered.`;

const read = (path) => readFileSync(join(root, path), 'utf8');

/** @returns {Notice[]} what the build put into its bundles */
const bundled = () =>
  ['main', 'preload', 'renderer'].flatMap((bundle) =>
    JSON.parse(read(`dist/${bundle}/licences.json`)),
  );

/** Files that a package keeps for this purpose. A README is one where it has the licences of libraries inside. */
function keptFiles(folder, name) {
  const isKept = /^(licen[cs]e|copying|notice)/i;
  const names = readdirSync(join(root, folder)).filter((file) => isKept.test(file));
  if (name === 'libheif-js') return ['libheif-wasm/LICENSE'];
  return name.startsWith('@img/sharp-libvips-') ? [...names, 'README.md'] : names;
}

const isInstalled = (folder) => {
  try {
    return readdirSync(join(root, folder)).length > 0;
  } catch {
    // Made for another system, and left out by npm.
    return false;
  }
};

/** @returns {Notice[]} what is loaded from node_modules, with all that it needs in turn */
function loaded() {
  const { packages } = JSON.parse(read('package-lock.json'));
  return Object.keys(packages)
    .filter((folder) => folder !== '' && !packages[folder].dev && isInstalled(folder))
    .map((folder) => {
      const name = folder.replace(/^.*node_modules\//, '');
      const texts = keptFiles(folder, name).map((file) => read(join(folder, file)).trim());
      const { version, license } = packages[folder];
      return { name, version, identifier: license, text: texts.join('\n\n') };
    });
}

/** @param {Notice} notice */
function paragraph({ name, version, identifier, text }) {
  const licence = identifier ? `, ${identifier}` : '';
  const words = text || `Its package brings no text of its own; it names the licence above.`;
  return `${'-'.repeat(78)}\n${name} ${version}${licence}\n\n${words}\n`;
}

/**
 * Writes one text with the licence of every package that is shipped, bundled or not. The bundles must have been built.
 *
 * @param {string} file path of the text
 */
export async function writeNotices(file) {
  const all = [...bundled(), ...loaded()];
  const once = new Map(all.map((notice) => [`${notice.name} ${notice.version}`, notice]));
  const sorted = [...once].sort(([one], [other]) => (one < other ? -1 : 1));
  await mkdir(dirname(file), { recursive: true });
  const parts = sorted.map(([, notice]) => paragraph(notice));
  await writeFile(file, `${INTRODUCTION}\n\n${parts.join('\n')}`);
}
