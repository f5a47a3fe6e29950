import { resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    photoWorker: string;
    writer: string;
  }
}

const outDir = resolve('dist/test');

/**
 * Node 20 cannot run TypeScript by itself: what tests start in a thread or process of its own is built once
 * before them.
 */
export async function setup(project: TestProject): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          photoWorker: resolve('electron/core/photo/photoWorker.ts'),
          writer: resolve('tests/durability/writer.ts'),
        },
      },
    },
    ssr: { external: ['sharp', 'libheif-js', '@hyzyla/pdfium', 'zxing-wasm'], noExternal: true },
  });
  project.provide('photoWorker', resolve(outDir, 'photoWorker.js'));
  project.provide('writer', resolve(outDir, 'writer.js'));
}
