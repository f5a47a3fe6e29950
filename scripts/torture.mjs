/**
 * `npm run torture`: what `npm test` does a few times, done often, and power cuts in real file systems. Takes about
 * half an hour; goes on after a failure and ends with one line for each part.
 * `npm run torture -- 1 4` runs the first and the fourth part alone.
 */
import { runTool } from './run.mjs';
import { cutPowerOften, reasonAgainst } from './torture/powerCuts.mjs';

/**
 * @typedef {'passed' | 'FAILED' | 'SKIPPED'} Verdict
 * @typedef {Readonly<{ name: string, run: () => Promise<Verdict> }>} Part
 */

/** @returns {Verdict} */
const verdict = (isGood) => (isGood ? 'passed' : 'FAILED');

/**
 * Runs one file of tests with other numbers than the usual ones.
 *
 * @param {string} name
 * @param {Readonly<Record<string, string>>} env
 * @returns {Part['run']}
 */
const spec = (name, env) => async () => {
  const words = ['run', '--config', 'tests/vitest.config.ts', `tests/durability/${name}.spec.ts`];
  return verdict(
    (await runTool('vitest', 'vitest', words, { env: { ...process.env, ...env } })) === 0,
  );
};

/** @type {Part['run']} */
async function cutPower() {
  const reason = reasonAgainst();
  if (reason === undefined) return verdict(await cutPowerOften());
  console.log(`SKIPPED: ${reason}.`);
  return 'SKIPPED';
}

/** @type {readonly Part[]} */
const parts = [
  { name: '1,000 kills of a writer', run: spec('kill', { CLAIMFOLIO_KILLS: '1000' }) },
  { name: '1,000 merges of three computers', run: spec('merge', { CLAIMFOLIO_MERGES: '1000' }) },
  { name: 'Faults of the disk, all pairs', run: spec('faults', { CLAIMFOLIO_FAULT_PAIRS: 'all' }) },
  { name: 'Power cuts on ext4 and xfs', run: cutPower },
];

/** @param {Part} part */
async function runPart({ name, run }) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const result = await run().catch((error) => {
    console.error(error);
    return verdict(false);
  });
  return { name, result, minutes: (performance.now() - started) / 60_000 };
}

const wanted = process.argv.slice(2);
const results = [];
for (const [index, part] of parts.entries())
  if (wanted.length === 0 || wanted.includes(String(index + 1))) results.push(await runPart(part));

console.log('');
for (const { name, result, minutes } of results)
  console.log(`${result}: ${name} (${minutes.toFixed(1)} min)`);
process.exitCode = results.some(({ result }) => result === 'FAILED') ? 1 : 0;
