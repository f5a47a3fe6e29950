import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, nativeTheme, session as sessions } from 'electron';
import type { Settings } from '../../shared/ipc/settings.ts';
import type { Language } from '../../shared/translate.ts';
import { createIds } from '../core/ids.ts';
import { thisMachine } from '../core/storage/machine.ts';
import { systemClock } from '../core/systemClock.ts';
import { setAppMenu } from './appMenu.ts';
import { createHandlers } from './handlers.ts';
import { isOwnPage } from './isOwnPage.ts';
import { PAGE_URL, PageFiles } from './PageFiles.ts';
import { SettingsFile } from './SettingsFile.ts';
import { type Gate, serveContract } from './serveContract.ts';
import type { StartOptions } from './startOptions.ts';
import { VaultSession } from './VaultSession.ts';
import { createWindow } from './window.ts';

/** What opening the program needs beside how it was started. */
export type ProgramOptions = Readonly<{
  vault: StartOptions['vault'];
  devServer: StartOptions['devServer'];
  systemLanguage: Language;
}>;

function applySettings({ language, colourScheme }: Settings): void {
  nativeTheme.themeSource = colourScheme === 'auto' ? 'system' : colourScheme;
  setAppMenu(language);
}

/** A session of our own that keeps nothing on disk: what the page shows is only ever in the vault. */
async function openPageSession(dist: string) {
  const session = sessions.fromPartition('claimfolio', { cache: false });
  const files = await PageFiles.load(join(dist, 'renderer'));
  session.protocol.handle('app', ({ url }) => files.respond(url));
  return session;
}

function gateOf(window: BrowserWindow, page: URL): Gate {
  return {
    isTrusted: ({ sender, senderFrame }) =>
      sender === window.webContents && isOwnPage(senderFrame, page),
    reportFault: (error) => console.error(error),
  };
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Builds the core, serves the contract and opens the window. */
export async function openProgram({ vault, devServer, systemLanguage }: ProgramOptions) {
  const dist = join(import.meta.dirname, '..');
  const page = devServer ?? new URL(PAGE_URL);
  const settings = await SettingsFile.open(join(app.getPath('userData'), 'settings.json'), {
    language: systemLanguage,
    colourScheme: 'auto',
  });
  applySettings(settings.settings);
  const clock = systemClock();
  const machine = thisMachine();
  const session = new VaultSession({ folder: vault, machine, clock, ids: createIds(clock) });
  const window = createWindow({
    session: await openPageSession(dist),
    preload: join(dist, 'preload/preload.cjs'),
    devTools: !app.isPackaged,
  });
  const handlers = createHandlers({ session, settings, applySettings });
  serveContract(
    (channel, listener) => ipcMain.handle(channel, listener),
    handlers,
    gateOf(window, page),
  );
  app.on('second-instance', () => focus(window));
  await window.loadURL(page.href);
}
