import { contextBridge, ipcRenderer } from 'electron';
import { type Channel, channels } from '../../shared/ipc/channels.ts';
import { handFiles } from './handFiles.ts';

const isChannel = (name: string): name is Channel => channels.some((channel) => channel === name);

/** Asks the main process. Both ends check the shape; here only the name, so that nothing else gets through. */
async function request(channel: string, input: unknown): Promise<unknown> {
  if (!isChannel(channel)) throw new Error(`There is no request ${channel}`);
  return await ipcRenderer.invoke(channel, input);
}

contextBridge.exposeInMainWorld('claimfolio', { request, attach: handFiles });
