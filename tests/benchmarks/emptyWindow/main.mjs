/**
 * The reference: the least that shows a window with something to press, with the same locks as ours, in the same
 * Electron.
 */
import { app, BrowserWindow } from 'electron';

app.enableSandbox();

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1100, height: 760 });
  await window.loadURL('data:text/html,<title>Empty</title><button>Nothing</button>');
});
