import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.spec.ts'],
    exclude: ['tests/e2e/**', 'tests/package/**'],
    // A busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of the time is spent waiting for the disk and for other processes.
    maxWorkers: 2,
    globalSetup: ['tests/setup/buildWorker.ts'],
  },
});
