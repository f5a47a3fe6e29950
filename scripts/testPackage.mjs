/**
 * `npm run test:package`: packs the program for this system, quickly, into `dist/packed`, and tries what comes out:
 * what is inside, the window, the command line without a display. Tries what `npm run package` has made instead where
 * CLAIMFOLIO_PACKED says `release`.
 */
import { runEndToEnd } from './e2e.mjs';
import { packProgram } from './package.mjs';
import { isMainScript } from './run.mjs';
import { setUpSystemPackages, systemPackages } from './setup/systemPackages.mjs';

const CONFIG = 'tests/package/playwright.config.ts';

/** Packing as quickly as possible, where the tests look for it. */
const quick = { output: 'dist/packed', env: { ELECTRON_BUILDER_COMPRESSION_LEVEL: '1' } };

/**
 * The part that every run of the tests can afford: no archive, no window.
 *
 * @param {string} report where Playwright's JSON report goes
 * @returns {Promise<number>} the exit code
 */
export async function tryPacked(report) {
  const code = await packProgram({ ...quick, words: ['--dir'] });
  return code || (await runEndToEnd({ config: CONFIG, args: ['--grep=@quick'], report }));
}

async function tryAll() {
  await setUpSystemPackages([...systemPackages.window, ...systemPackages.tests]);
  const code = process.env.CLAIMFOLIO_PACKED ? 0 : await packProgram(quick);
  return code || (await runEndToEnd({ config: CONFIG, args: process.argv.slice(2) }));
}

if (isMainScript(import.meta.url)) process.exitCode = await tryAll();
