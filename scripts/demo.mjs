/**
 * `npm run demo`: a vault with the sample cases and the dossier of a disputed one for four destinations, made anew
 * in `demo/`, or the folder that is named, through the command line. Needs no display and no Electron.
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { builtCli } from './built.mjs';
import { readOutput, root } from './run.mjs';

/** Where the answer to the disputed sample case goes, and the file or folder that is made for it. */
const exports = [
  { destination: 'stripe', out: 'stripe.pdf' },
  { destination: 'ebay-payment-dispute', out: 'ebay' },
  { destination: 'generic', out: 'generic' },
  { destination: 'buyer', out: 'buyer' },
];

const [named] = process.argv.slice(2);
const folder = named ? resolve(named) : join(root, 'demo');
const vault = join(folder, 'vault');
const program = await builtCli();

/** @param {readonly string[]} words */
const claimfolio = async (...words) =>
  JSON.parse(await readOutput(process.execPath, [program, '--vault', vault, '--json', ...words]));

// A folder that the user named is theirs: what is in it stays, and is in the way.
if (!named) await rm(folder, { recursive: true, force: true });
const { cases } = await claimfolio('vault', 'sample', vault);
console.log(`A vault with ${cases.length} sample cases: ${vault}`);
const disputed = cases.find(({ disputes }) => disputes.length > 0);
console.log(`The dossier of ${disputed.title}:`);
for (const { destination, out } of exports) {
  const words = ['--destination', destination, '--out', join(folder, out)];
  const { files } = await claimfolio('dossier', 'export', disputed.disputes[0].id, ...words);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const kinds = `${files.length} ${files.length === 1 ? 'file' : 'files'}, ${Math.ceil(bytes / 1000)} kB`;
  console.log(`  for ${destination}: ${join(folder, out)} (${kinds})`);
}
console.log(`\nLook at the cases: npm start -- --vault ${vault}`);
