import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, nativeTheme, session as sessions } from 'electron';
import { type Settings, SettingsSchema } from '../../shared/ipc/settings.ts';
import type { Language } from '../../shared/translate.ts';
import { createIds } from '../core/ids.ts';
import { thisMachine } from '../core/storage/machine.ts';
import { systemClock } from '../core/systemClock.ts';
import { setAppMenu } from './appMenu.ts';
import { DailyChores } from './DailyChores.ts';
import { createHandlers } from './handlers.ts';
import { isOwnPage } from './isOwnPage.ts';
import { LongWork } from './LongWork.ts';
import { PAGE_URL, PageFiles } from './PageFiles.ts';
import { ProfileFile } from './ProfileFile.ts';
import { noPlaces, PlacesSchema } from './places.ts';
import { type Gate, serveContract } from './serveContract.ts';
import type { StartOptions } from './startOptions.ts';
import { VaultSession } from './VaultSession.ts';
import { createWindow } from './window.ts';

/** What opening the program needs beside how it was started. */
export type ProgramOptions = Readonly<{
  vault: StartOptions['vault'];
  isVaultNamed: StartOptions['isVaultNamed'];
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

/** What the program keeps for this computer, outside the vault. */
async function openProfile(systemLanguage: Language) {
  const folder = app.getPath('userData');
  const defaults: Settings = { language: systemLanguage, colourScheme: 'auto' };
  return {
    settings: await ProfileFile.open(join(folder, 'settings.json'), SettingsSchema, defaults),
    places: await ProfileFile.open(join(folder, 'places.json'), PlacesSchema, noPlaces),
  };
}

/** What a session leaves behind when the program ends is finished first. */
function finishBeforeQuit(session: VaultSession): void {
  let isFinished = false;
  app.on('before-quit', (event) => {
    if (isFinished) return;
    event.preventDefault();
    void session.release().finally(() => {
      isFinished = true;
      app.quit();
    });
  });
}

/** Builds the core, serves the contract and opens the window. */
export async function openProgram({
  vault,
  isVaultNamed,
  devServer,
  systemLanguage,
}: ProgramOptions) {
  const dist = join(import.meta.dirname, '..');
  const page = devServer ?? new URL(PAGE_URL);
  const { settings, places } = await openProfile(systemLanguage);
  applySettings(settings.content);
  const clock = systemClock();
  const folder = isVaultNamed ? vault : (places.content.vault ?? vault);
  const session = new VaultSession({
    folder,
    machine: thisMachine(),
    clock,
    ids: createIds(clock),
  });
  const daily = new DailyChores(session, places);
  const window = createWindow({
    session: await openPageSession(dist),
    preload: join(dist, 'preload/preload.cjs'),
    devTools: !app.isPackaged,
  });
  const handlers = createHandlers({
    ...{ session, settings, places, daily, applySettings },
    work: new LongWork(),
    window: () => (window.isDestroyed() ? undefined : window),
  });
  serveContract(
    (channel, listener) => ipcMain.handle(channel, listener),
    handlers,
    gateOf(window, page),
  );
  app.on('second-instance', () => focus(window));
  finishBeforeQuit(session);
  await window.loadURL(page.href);
  daily.start();
}
