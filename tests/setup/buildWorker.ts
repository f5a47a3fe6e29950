import { resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    photoWorker: string;
  }
}

/** Node 20 cannot run TypeScript in a thread: the photo worker is built once before the tests that need it. */
export async function setup(project: TestProject): Promise<void> {
  const outDir = resolve('dist/test');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: resolve('electron/core/photo/photoWorker.ts'),
      target: 'node20',
      outDir,
      emptyOutDir: false,
    },
    ssr: { external: ['sharp', 'libheif-js', '@hyzyla/pdfium'], noExternal: true },
  });
  project.provide('photoWorker', resolve(outDir, 'photoWorker.js'));
}
