import { resolve } from 'node:path';
import { test } from 'vitest';

const named = process.env['CLAIMFOLIO_TESTDATA'];

/** A file of the shared test data. Only asked for by suites that are skipped without it. */
export const testdata = (...names: readonly string[]): string => resolve(named ?? '', ...names);

if (!named)
  console.warn(
    'SKIPPED: the suites over the shared test data. Set CLAIMFOLIO_TESTDATA to its folder to run them.',
  );

/** Whether the shared test data is there. */
export const hasTestdata = named !== undefined && named !== '';

/** A test that runs where the shared test data is, and is skipped where it is not. */
export const testWithData = test.skipIf(!hasTestdata);
