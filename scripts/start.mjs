/** `npm start`: installs what is missing, builds what changed, opens the program. */
import { builtApp } from './built.mjs';
import { hasDisplay, isRoot } from './display.mjs';
import { root, run } from './run.mjs';
import { electronProgram, setUpElectron } from './setup/electron.mjs';
import { setUpSystemPackages, systemPackages } from './setup/systemPackages.mjs';

if (hasDisplay) process.exitCode = await start();
else {
  console.error('There is no display here to open a window on.');
  console.error('npm run demo shows what Claimfolio does without one.');
  process.exitCode = 1;
}

async function start() {
  await setUpSystemPackages(systemPackages.window);
  await setUpElectron();
  await builtApp();
  if (!isRoot) return run(electronProgram(), [root, ...process.argv.slice(2)]);
  console.error(
    'Everything is set up, but the window does not open for root: its sandbox would be off.',
  );
  console.error('Run npm start as an ordinary user.');
  return 1;
}
