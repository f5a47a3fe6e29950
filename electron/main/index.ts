import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { startOptions } from './startOptions.ts';

const { argv, env, resourcesPath } = process;
const { isPackaged } = app;
const options = startOptions({ argv, env, home: homedir(), isPackaged });

// Each way of starting loads only its own code.
if (options.cli) {
  const { runCommandLine } = await import('./runCommandLine.ts');
  const resources = isPackaged ? resourcesPath : join(app.getAppPath(), 'resources');
  // Electron waits for this module before it needs a display.
  app.exit(await runCommandLine(options.cli, resources));
} else {
  const { openWindow } = await import('./openWindow.ts');
  openWindow(options);
}
