import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { isMainScript, root } from './run.mjs';

/** Packages that stay in node_modules and are loaded from there when the program runs. */
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const loadedAtRunTime = ['electron', ...Object.keys(dependencies)];

/** Beside each bundle, what it is made of besides our own code; `package.mjs` makes a text of it. */
const license = { fileName: 'licences.json' };

/**
 * What a bundle leaves outside: Node's own modules and everything in `dependencies`. All else goes in.
 *
 * @param {string} id
 */
const isExternal = (id) =>
  isBuiltin(id) || loadedAtRunTime.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * The bundle of one or more entries that run under Node or in Electron's own processes.
 * Targets the oldest runtime in use: Node 20, which is also inside the Electron that tests may run on.
 *
 * @param {string} outDir
 * @param {Readonly<Record<string, string>>} entries name of the bundle -> source file
 * @param {'es' | 'cjs'} format a sandboxed preload script must be one CommonJS file
 * @returns {import('vite').InlineConfig}
 */
function nodeBundle(outDir, entries, format = 'es') {
  const ending = format === 'cjs' ? 'cjs' : 'js';
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      license,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, entry(file)]),
        ),
        external: isExternal,
        output: {
          format,
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `[name]-[hash].${ending}`,
        },
      },
    },
  };
}

/**
 * @param {string} file path from the top of the checkout
 */
function entry(file) {
  const path = join(root, file);
  if (!existsSync(path)) throw new Error(`${file} is missing: nothing to build from`);
  return path;
}

const photoWorker = 'electron/core/photo/photoWorker.ts';

/** The main process and, beside it, the processes that decode photos and make dossiers. */
export const mainBundle = (outDir = 'dist/main') =>
  nodeBundle(outDir, {
    main: 'electron/main/index.ts',
    photoProcess: 'electron/main/photoProcess.ts',
    photoThread: 'electron/main/photoThread.ts',
    dossierProcess: 'electron/main/dossier/dossierProcess.ts',
    messageProcess: 'electron/main/messageProcess.ts',
    importThread: 'electron/main/importThread.ts',
  });

/** The script between the main process and the page. */
export const preloadBundle = (outDir = 'dist/preload') =>
  nodeBundle(outDir, { preload: 'electron/preload/index.ts' }, 'cjs');

/** The command line and, beside it, the photo worker. */
export const cliBundle = (outDir) =>
  nodeBundle(outDir, { cli: 'electron/cli/main.ts', photoWorker });

/**
 * The page. Its own vite.config.ts holds the rest.
 *
 * @returns {import('vite').InlineConfig}
 */
export const pageBundle = (outDir = 'dist/renderer') => ({
  root: join(root, 'renderer'),
  configFile: join(root, 'renderer/vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: join(root, outDir), emptyOutDir: true, sourcemap: true, license },
});

/** Builds the command line into a folder: `cli.js` and `photoWorker.js`. */
export const buildCli = async (outDir) => {
  await build(cliBundle(outDir));
};

/** Builds what Electron runs: main process, preload script and page, into `dist`. */
export const buildApp = async () => {
  await Promise.all([mainBundle(), preloadBundle(), pageBundle()].map((bundle) => build(bundle)));
};

if (isMainScript(import.meta.url)) await Promise.all([buildApp(), buildCli('dist/cli')]);
