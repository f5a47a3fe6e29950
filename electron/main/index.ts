import { homedir } from 'node:os';
import { app, dialog } from 'electron';
import { formatError, translate } from '../../shared/translate.ts';
import { languageOf } from './languageOf.ts';
import { lockProcess } from './lockProcess.ts';
import { openProgram } from './openProgram.ts';
import { startOptions } from './startOptions.ts';

const { argv, env } = process;
const options = startOptions({ argv, env, home: homedir(), isPackaged: app.isPackaged });
const systemLanguage = () => languageOf(app.getPreferredSystemLanguages());

function giveUp(error: unknown): void {
  console.error(error);
  const detail = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(
    translate(systemLanguage(), 'app/fault.title'),
    formatError(systemLanguage(), { code: 'internal', params: { detail } }),
  );
  app.exit(1);
}

lockProcess(options.devServer);

if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  app.on('window-all-closed', () => app.quit());
  // Awaiting `ready` here would never end: Electron holds it back until this module has run.
  void app
    .whenReady()
    .then(() => openProgram({ ...options, systemLanguage: systemLanguage() }))
    .catch(giveUp);
}
