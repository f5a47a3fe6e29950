/**
 * `npm test`: every check there is. Installs what is missing, goes on after a failure so that one run tells all,
 * and ends with one line: `N passed, N failed`, and `N skipped` where a test was. A static check counts as one.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkLayers } from './checks/layers.mjs';
import { checkLicences } from './checks/licences.mjs';
import { runEndToEnd } from './e2e.mjs';
import { runTool } from './run.mjs';
import { setUpSystemPackages, systemPackages } from './setup/systemPackages.mjs';
import { tryPacked } from './testPackage.mjs';
import { checkTypes } from './types.mjs';

/**
 * @typedef {Readonly<{ passed: number, failed: number, skipped: number }>} Counts
 * @typedef {Readonly<{ name: string, run: (report: string) => Promise<Counts> }>} Step
 */

const checkLint = () => runTool('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '.']);

const checkDeadCode = () =>
  runTool('knip', 'knip', ['--no-progress', '--config', 'scripts/checks/knip.json']);

/** @type {readonly Step[]} */
const steps = [
  { name: 'System packages', run: setUp },
  { name: 'Types', run: check(checkTypes) },
  { name: 'Lint and format', run: check(checkLint) },
  { name: 'Dead code', run: check(checkDeadCode) },
  { name: 'Layers', run: check(checkLayers) },
  { name: 'Licences', run: check(checkLicences) },
  { name: 'Unit, property, PDF, command line', run: runVitest },
  { name: 'End to end in Electron', run: playwright((report) => runEndToEnd({ report })) },
  { name: 'The packed program', run: playwright(tryPacked) },
];

/** A set-up that works is no test. */
async function setUp() {
  await setUpSystemPackages([...systemPackages.window, ...systemPackages.tests]);
  return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * A static check is one test: it holds or it does not.
 *
 * @param {() => number | Promise<number>} run gives an exit code
 */
function check(run) {
  return async () => {
    const failed = (await run()) === 0 ? 0 : 1;
    return { passed: 1 - failed, failed, skipped: 0 };
  };
}

/** @type {Step['run']} */
async function runVitest(report) {
  const code = await runTool('vitest', 'vitest', [
    ...['run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = await read(report);
  return withExitCode(code, {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  });
}

/**
 * @param {(report: string) => Promise<number>} run gives an exit code
 * @returns {Step['run']}
 */
function playwright(run) {
  return async (report) => {
    const code = await run(report);
    const { expected, unexpected, flaky, skipped } = (await read(report)).stats;
    if (flaky > 0) console.log(`${flaky} passed at the second try only; they are named above.`);
    return withExitCode(code, { passed: expected + flaky, failed: unexpected, skipped });
  };
}

const read = async (report) => JSON.parse(await readFile(report, 'utf8'));

/** A run that ends badly without a failed test, say because a file does not load, counts as one failure. */
const withExitCode = (code, counts) => ({
  ...counts,
  failed: counts.failed || (code === 0 ? 0 : 1),
});

/** @param {Step} step */
async function runStep({ name, run }, folder) {
  console.log(`\n== ${name}`);
  try {
    return await run(join(folder, `${name}.json`));
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const folder = await mkdtemp(join(tmpdir(), 'claimfolio-test-'));
const results = [];
for (const step of steps) results.push({ name: step.name, ...(await runStep(step, folder)) });
await rm(folder, { recursive: true, force: true });

const total = (name) => results.reduce((sum, result) => sum + result[name], 0);
const failedSteps = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';

console.log(failedSteps.length > 0 ? `\nFailed: ${failedSteps.join('; ')}` : '');
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;
