import { defineConfig } from '@playwright/test';

/** What `npm run screenshots` takes for `docs`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  workers: 1,
  timeout: 180_000,
});
