import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Addresses are relative because the page is served from `app://ui/`. Chrome 130 is the oldest runtime in use. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'chrome130' },
});
