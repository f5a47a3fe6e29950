import { defineConfig } from '@playwright/test';

/** What `npm run bench` measures in the real window; its numbers are annotations of the JSON report. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  workers: 1,
  timeout: 900_000,
});
