import { defineConfig } from '@playwright/test';

/** The packed program, which `npm run test:package` makes first. One test at a time: each starts a program of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 180_000,
  forbidOnly: !!process.env['CI'],
  reporter: [['list']],
});
