import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Addresses are relative because the page is served from `app://ui/`. Chrome 130 is the oldest runtime in use. */
export default defineConfig({
  base: './',
  plugins: [react()],
  // Read from the disk, not from a network: one file is quicker than many.
  build: { target: 'chrome130', chunkSizeWarningLimit: 2000 },
});
