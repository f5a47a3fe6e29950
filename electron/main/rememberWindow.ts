import type { BrowserWindow } from 'electron';
import type { WindowMemory } from './WindowMemory.ts';

/** Notes size and place of the window whenever they change, and passes on what the wheel with Ctrl asks for. */
export function rememberWindow(window: BrowserWindow, memory: WindowMemory): void {
  const note = () => {
    if (window.isMinimized() || window.isFullScreen()) return;
    memory.note({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() });
  };
  window.on('resize', note);
  window.on('move', note);
  window.on('maximize', note);
  window.on('unmaximize', note);
  window.webContents.on('zoom-changed', (_event, direction) =>
    window.webContents.send('command', `zoom-${direction}`),
  );
}
