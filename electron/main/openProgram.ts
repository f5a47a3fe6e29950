import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  ipcMain,
  nativeTheme,
  screen,
  session as sessions,
} from 'electron';
import { type Settings, SettingsSchema } from '../../shared/ipc/settings.ts';
import type { Language } from '../../shared/translate.ts';
import { createIds } from '../core/ids.ts';
import { readApart } from '../core/messages/readApart.ts';
import { startPhotoTool } from '../core/photo/PhotoTool.ts';
import { thisMachine } from '../core/storage/machine.ts';
import { systemClock } from '../core/systemClock.ts';
import { Thumbnails } from '../core/thumbnails/Thumbnails.ts';
import { setAppMenu } from './appMenu.ts';
import { offerContextMenu } from './contextMenu.ts';
import { DailyChores } from './DailyChores.ts';
import { checkDropped } from './dossier/checkChosen.ts';
import { DossierMaker } from './dossier/DossierMaker.ts';
import { DossierPreviews, isPageAddress } from './dossier/DossierPreviews.ts';
import { startDossierProcess } from './dossier/startDossierProcess.ts';
import { focusWindow } from './focusWindow.ts';
import { attachDropped } from './handlers/attachFiles.ts';
import type { HandlerParts } from './handlers/HandlerParts.ts';
import { previewDropped } from './handlers/importHandlers.ts';
import { createHandlers } from './handlers.ts';
import { isOwnPage } from './isOwnPage.ts';
import { LongWork } from './LongWork.ts';
import { MessageDrafts } from './MessageDrafts.ts';
import { openDayNotice } from './openDayNotice.ts';
import { PAGE_URL, PageFiles } from './PageFiles.ts';
import { ProfileFile } from './ProfileFile.ts';
import { lastVault, noPlaces, PlacesSchema } from './places.ts';
import { rememberWindow } from './rememberWindow.ts';
import { resourcesFolder } from './resourcesFolder.ts';
import {
  type Gate,
  type HandedWork,
  type Handle,
  serveContract,
  serveFiles,
} from './serveContract.ts';
import { progressOn } from './showProgress.ts';
import type { StartOptions } from './startOptions.ts';
import { startMessageProcess, startPhotoProcess } from './startPhotoProcess.ts';
import { parseThumbnailAddress, ThumbnailFiles } from './ThumbnailFiles.ts';
import { VaultSession } from './VaultSession.ts';
import { visibleBounds } from './visibleBounds.ts';
import { neverOpened, WindowLeftSchema, WindowMemory } from './WindowMemory.ts';
import { createWindow } from './window.ts';

/** What opening the program needs beside how it was started. */
export type ProgramOptions = Readonly<{
  vault: StartOptions['vault'];
  isVaultNamed: StartOptions['isVaultNamed'];
  devServer: StartOptions['devServer'];
  systemLanguage: Language;
}>;

/** Lets the program follow its settings: colours, menu and zoom. */
function applySettings({ language, colourScheme, zoom }: Settings, window?: BrowserWindow): void {
  nativeTheme.themeSource = colourScheme === 'auto' ? 'system' : colourScheme;
  setAppMenu(language, (id) => window?.webContents.send('command', id));
  window?.webContents.setZoomFactor(zoom);
}

type Pictures = Readonly<{ thumbnails: ThumbnailFiles; previews: DossierPreviews }>;

/** A session of our own that keeps nothing on disk: what the page shows is only ever in the vault. */
async function openPageSession(dist: string, { thumbnails, previews }: Pictures, devServer?: URL) {
  const session = sessions.fromPartition('claimfolio', { cache: false });
  const files = await PageFiles.load(join(dist, 'renderer'));
  session.protocol.handle('app', async ({ url }) => {
    const isPage = isPageAddress(url);
    if (!isPage && !parseThumbnailAddress(url)) return await files.respond(url);
    const response = await (isPage ? previews : thumbnails).respond(url);
    // While developing, the page comes from another origin than its thumbnails.
    if (devServer) response.headers.set('cross-origin-resource-policy', 'cross-origin');
    return response;
  });
  return session;
}

const reportFault = (error: unknown): void => console.error(error);

function gateOf(window: BrowserWindow, page: URL): Gate {
  return {
    isTrusted: ({ sender, senderFrame }) =>
      sender === window.webContents && isOwnPage(senderFrame, page),
    reportFault,
  };
}

/** What the program keeps for this computer, outside the vault. */
async function openProfile(systemLanguage: Language) {
  const folder = app.getPath('userData');
  const defaults: Settings = {
    language: systemLanguage,
    colourScheme: 'auto',
    singleKeys: true,
    zoom: 1,
    noticeHour: 9,
  };
  const left = await ProfileFile.open(join(folder, 'window.json'), WindowLeftSchema, neverOpened);
  return {
    settings: await ProfileFile.open(join(folder, 'settings.json'), SettingsSchema, defaults),
    places: await ProfileFile.open(join(folder, 'places.json'), PlacesSchema, noPlaces),
    memory: new WindowMemory(left),
  };
}

/** What a session leaves behind when the program ends is finished first; processes are ended. */
function finishBeforeQuit({
  session,
  work,
  photos,
  dossiers,
  memory,
}: Pick<HandlerParts, 'session' | 'work' | 'photos' | 'dossiers' | 'memory'>): void {
  let isFinished = false;
  app.on('before-quit', (event) => {
    if (isFinished) return;
    event.preventDefault();
    work.close();
    dossiers.close();
    void Promise.all([session.end(), photos.close(), memory.flush()]).finally(() => {
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
  const { settings, places, memory } = await openProfile(systemLanguage);
  applySettings(settings.content);
  const clock = systemClock();
  const machine = thisMachine();
  const folder = isVaultNamed ? vault : await lastVault(places, vault, machine);
  const ids = createIds(clock);
  const session = new VaultSession({ folder, machine, clock, ids });
  const photos = startPhotoTool(startPhotoProcess);
  const messages = new MessageDrafts(readApart(startMessageProcess), clock, ids);
  const thumbnails = new Thumbnails(photos);
  const thumbnailFiles = new ThumbnailFiles(
    async ({ photo, size }) => await thumbnails.read((await session.core()).vault, photo, size),
    reportFault,
  );
  const dossiers = new DossierMaker(startDossierProcess);
  const previews = new DossierPreviews(photos, reportFault);
  const pictures = { thumbnails: thumbnailFiles, previews };
  const window = createWindow({
    session: await openPageSession(dist, pictures, devServer),
    preload: join(dist, 'preload/preload.cjs'),
    icon: join(resourcesFolder(), app.isPackaged ? 'icon.png' : 'icons/icon.png'),
    devTools: !app.isPackaged,
    bounds: visibleBounds(
      memory.left.bounds,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    isMaximised: memory.left.isMaximised,
    zoom: settings.content.zoom,
  });
  rememberWindow(window, memory);
  offerContextMenu(window.webContents, () => settings.content.language);
  const openWindow = () => (window.isDestroyed() ? undefined : window);
  const work = new LongWork(progressOn(openWindow));
  const daily = new DailyChores(session, places, work);
  const handlers = createHandlers({
    ...{ session, settings, places, isVaultNamed, memory, daily, work },
    ...{ photos, messages, thumbnails, dossiers, previews },
    sampleFolder: join(app.getPath('userData'), 'sample'),
    applySettings: (changed) => applySettings(changed, openWindow()),
    window: openWindow,
  });
  const handle: Handle = (channel, listener) => ipcMain.handle(channel, listener);
  const gate = gateOf(window, page);
  serveContract(handle, handlers, gate);
  const handed: HandedWork = {
    attach: (request) => attachDropped({ session, work, photos, messages }, request),
    importLists: ({ paths }) => previewDropped({ session }, paths),
    checkDossier: (drop) => checkDropped({ session }, drop),
  };
  serveFiles(handle, handed, gate);
  app.on('second-instance', () => focusWindow(window));
  finishBeforeQuit({ session, work, photos, dossiers, memory });
  await window.loadURL(page.href);
  applySettings(settings.content, openWindow());
  daily.start();
  openDayNotice({ session, clock, settings: () => settings.content, window: openWindow });
}
