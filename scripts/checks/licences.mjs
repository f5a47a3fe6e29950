import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainScript, root } from '../run.mjs';

/** Licences that ask for no more than that their text is kept. */
const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
];

/** Packages that may come under another licence, each with the reason. A trailing * stands for every system. */
const exceptions = [
  {
    packages: ['libheif-js', '@img/sharp-*'],
    licence: 'LGPL',
    why: 'shipped as files of their own that can be replaced',
  },
  { packages: ['exifreader'], licence: 'MPL-2.0', why: 'unaltered; its source is public' },
  { packages: ['axe-core', 'lightningcss*'], licence: 'MPL-2.0', why: 'tools, not shipped' },
  {
    packages: ['chownr', 'graceful-fs', 'isexe', 'minimatch', 'minipass', 'sax', 'tar', 'yallist'],
    licence: 'BlueOak-1.0.0',
    why: 'tools, not shipped',
  },
  { packages: ['argparse'], licence: 'Python-2.0', why: 'tool, not shipped' },
  { packages: ['argparse'], licence: 'PSF-2.0', why: 'tool, not shipped' },
  { packages: ['prepin'], licence: 'Unlicense', why: 'tool, not shipped' },
  {
    packages: ['date-holidays'],
    licence: 'CC-BY-3.0',
    why: 'its data asks for the name of its source, which the notices give',
  },
  { packages: ['truncate-utf8-bytes'], licence: 'WTFPL', why: 'tool, not shipped' },
  {
    packages: ['png-js'],
    licence: '',
    why: 'names no licence in package.json; its LICENSE file is MIT',
  },
];

/**
 * Checks that every package of the lock file comes under a licence that this project can live with, and that every
 * exception is still needed.
 *
 * @returns {number} 0 when all are in order
 */
export function checkLicences() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const named = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { license = '' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      licence: license,
    }));
  const odd = named.filter(({ licence }) => !isAllowed(licence));
  const refused = odd.filter((found) => !exceptions.some((exception) => covers(exception, found)));
  const idle = exceptions.filter((exception) => !odd.some((found) => covers(exception, found)));
  for (const { name, licence } of refused)
    console.error(`${name}: licence "${licence}" is not on the list`);
  for (const { packages: names } of idle)
    console.error(`${names.join(', ')}: exception no longer needed`);
  console.log(`${named.length} packages, ${odd.length - refused.length} under an exception`);
  return refused.length + idle.length === 0 ? 0 : 1;
}

/** Reads the usual expressions: `A`, `(A OR B)`, `A AND B`. */
function isAllowed(expression) {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => allowed.includes(name)));
}

function covers({ packages, licence: words }, { name, licence }) {
  const isNamed = packages.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
  return isNamed && (words === '' ? licence === '' : licence.includes(words));
}

if (isMainScript(import.meta.url)) process.exitCode = checkLicences();
