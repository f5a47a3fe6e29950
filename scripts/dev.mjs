/**
 * `npm run dev`: the program with hot reload. The page comes from Vite's server and changes in place; a change of
 * the main process or the preload script starts Electron again.
 */
import { spawn } from 'node:child_process';
import { build, createServer } from 'vite';
import { mainBundle, pageBundle, preloadBundle } from './build.mjs';
import { hasDisplay, isRoot } from './display.mjs';
import { root } from './run.mjs';
import { electronProgram, setUpElectron } from './setup/electron.mjs';

if (!hasDisplay) throw new Error('There is no display here to open a window on.');
if (isRoot)
  throw new Error('The window does not open for root. Run npm run dev as an ordinary user.');
await setUpElectron();

const server = await createServer({ ...pageBundle(), server: { host: '127.0.0.1', port: 0 } });
await server.listen();
const address = server.resolvedUrls?.local[0];

let electron;
const built = new Set();

/** Counts the bundles until all are there, then starts Electron, and again after each change. */
const restart = (name, count) => ({
  name: 'restart-electron',
  writeBundle() {
    built.add(name);
    if (built.size === count) startElectron();
  },
});

function startElectron() {
  const before = electron;
  const env = { ...process.env, VITE_DEV_SERVER_URL: address };
  const started = spawn(electronProgram(), [root, ...process.argv.slice(2)], {
    env,
    stdio: 'inherit',
  });
  electron = started;
  before?.kill();
  // Electron answers a kill as it answers a user who quits; only the newest one's end means the latter.
  started.on('close', (code) => {
    if (electron === started) process.exit(code ?? 0);
  });
}

const bundles = { main: mainBundle(), preload: preloadBundle() };
const names = Object.keys(bundles);
for (const [name, bundle] of Object.entries(bundles)) {
  await build({
    ...bundle,
    build: { ...bundle.build, watch: {} },
    plugins: [restart(name, names.length)],
  });
}
