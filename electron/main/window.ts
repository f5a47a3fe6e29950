import { BrowserWindow, nativeTheme, type Session, type WebPreferences } from 'electron';
import type { Bounds } from './visibleBounds.ts';

/** What making the window needs. */
export type WindowOptions = Readonly<{
  session: Session;
  preload: string;
  /** The picture of the window in lists of windows; Linux takes it from nowhere else. */
  icon: string;
  /** Where it was left, if that place is still to be seen. */
  bounds: Bounds | undefined;
  isMaximised: boolean;
  /** How large the page is drawn; 1 is usual. */
  zoom: number;
  /** False in the packaged program. */
  devTools: boolean;
}>;

/** The rights of our page, in one place and spelt out: none but to draw and to ask the preload script. */
function webPreferences({ session, preload, devTools, zoom }: WindowOptions): WebPreferences {
  return {
    session,
    preload,
    devTools,
    zoomFactor: zoom,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    // On Windows and Linux Chromium would fetch its dictionaries from a server.
    spellcheck: false,
  };
}

/** Makes the one window of the program. It appears when its page has something to show. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    ...options.bounds,
    minWidth: 320,
    minHeight: 400,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15181c' : '#f6f7f9',
    title: 'Claimfolio',
    icon: options.icon,
    webPreferences: webPreferences(options),
  });
  window.once('ready-to-show', () => {
    if (options.isMaximised) window.maximize();
    window.show();
  });
  // Lists of windows and pictures of the screen show the title: no case is named in it.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}
