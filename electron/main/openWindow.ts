import { app, dialog } from 'electron';
import { formatError, translate } from '../../shared/translate.ts';
import { languageOf } from './languageOf.ts';
import { lockProcess } from './lockProcess.ts';
import { openProgram } from './openProgram.ts';
import type { StartOptions } from './startOptions.ts';

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

/** Opens the window as soon as Electron is ready, or shows the one that is open already. Must run before `ready`. */
export function openWindow(options: StartOptions): void {
  lockProcess(options.devServer);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  app.on('window-all-closed', () => app.quit());
  // Nobody waits for it: Electron holds `ready` back until the main module has run.
  void app
    .whenReady()
    .then(() => openProgram({ ...options, systemLanguage: systemLanguage() }))
    .catch(giveUp);
}
