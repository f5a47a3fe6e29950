import { homedir } from 'node:os';
import { app } from 'electron';
import { resourcesFolder } from './resourcesFolder.ts';
import { startOptions } from './startOptions.ts';

const { argv, env } = process;
const options = startOptions({ argv, env, home: homedir(), isPackaged: app.isPackaged });

// Each way of starting loads only its own code.
if (options.cli) {
  const { runCommandLine } = await import('./runCommandLine.ts');
  // Electron waits for this module before it needs a display.
  app.exit(await runCommandLine(options.cli, resourcesFolder()));
} else {
  const { openWindow } = await import('./openWindow.ts');
  openWindow(options);
}
