import { contextBridge, ipcRenderer } from 'electron';
import { type Channel, channels } from '../../shared/ipc/channels.ts';
import { handDossier, handFiles, handLists } from './handFiles.ts';

const isChannel = (name: string): name is Channel => channels.some((channel) => channel === name);

/** Asks the main process. Both ends check the shape; here only the name, so that nothing else gets through. */
async function request(channel: string, input: unknown): Promise<unknown> {
  if (!isChannel(channel)) throw new Error(`There is no request ${channel}`);
  return await ipcRenderer.invoke(channel, input);
}

/** Tells the page which command was chosen in the menu. It hears the name of the command and nothing of the event. */
function onCommand(listener: (id: string) => void): void {
  ipcRenderer.on('command', (_event, id: unknown) => {
    if (typeof id === 'string') listener(id);
  });
}

contextBridge.exposeInMainWorld('claimfolio', {
  request,
  onCommand,
  attach: handFiles,
  importLists: handLists,
  checkDossier: handDossier,
});
