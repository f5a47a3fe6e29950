import { defineConfig } from '@playwright/test';

/** Every test starts the program anew on a vault and a profile of its own; two run side by side. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 2,
  timeout: 90_000,
  forbidOnly: !!process.env['CI'],
  // Shared machines stand still now and then. What passes at the second try only is named as flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
});
