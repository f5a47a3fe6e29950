import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './run.mjs';
import { checkTypes } from './types.mjs';

/**
 * @typedef {Readonly<{ passed: number, failed: number, skipped: number }>} Counts
 * @typedef {Readonly<{ name: string, run: (folder: string) => Promise<Counts> }>} Step
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'Types', run: () => check(checkTypes()) },
  { name: 'Lint and format', run: () => check(runTool('@biomejs/biome', 'biome', ['check', '.'])) },
  { name: 'Unit, property, PDF, command line', run: runVitest },
];

/** A static check is one test: it holds or it does not. */
async function check(exitCode) {
  const failed = (await exitCode) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

/** Runs every Vitest test and counts them. A run that ends badly without a failed test counts as one. */
async function runVitest(folder) {
  const report = join(folder, 'vitest.json');
  const code = await runTool('vitest', 'vitest', [
    ...['run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  const counts = JSON.parse(await readFile(report, 'utf8'));
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests || (code === 0 ? 0 : 1),
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}

const folder = await mkdtemp(join(tmpdir(), 'claimfolio-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const counts = await step.run(folder);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
await rm(folder, { recursive: true, force: true });

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
