import { ipcRenderer, webUtils } from 'electron';
import {
  ATTACH_CHANNEL,
  CHECK_CHANNEL,
  IMPORT_CHANNEL,
  LARGEST_HANDED,
} from '../../shared/ipc/channels.ts';
import type { HandedFile } from '../../shared/ipc/evidence.ts';

/** Reads a file that has no path: a picture out of a browser, a chat program or the clipboard. */
async function handBytes(file: File, isPasted: boolean, room: number): Promise<HandedFile> {
  const { name, size } = file;
  if (size > room) return { kind: 'too-large', name, bytes: size };
  try {
    return { kind: 'bytes', name, isPasted, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // A folder, or a file that went away: the main process names it among the refused.
    return { kind: 'unreadable', name };
  }
}

/**
 * Hands files of the page to the main process: by the path that the system gives for them, those without one by their
 * bytes. The page itself never sees a path, and cannot say one.
 */
export async function handFiles(
  target: unknown,
  files: readonly File[],
  isPasted: boolean,
): Promise<unknown> {
  const handed: HandedFile[] = [];
  let room = LARGEST_HANDED;
  for (const file of files) {
    const path = webUtils.getPathForFile(file);
    const one = path ? { kind: 'path' as const, path } : await handBytes(file, isPasted, room);
    if (one.kind === 'bytes') room -= one.bytes.length;
    handed.push(one);
  }
  return await ipcRenderer.invoke(ATTACH_CHANNEL, { target, files: handed });
}

/** Hands lists of orders and tracking to the main process by their paths; what has none is no downloaded list. */
export async function handLists(files: readonly File[]): Promise<unknown> {
  const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  return await ipcRenderer.invoke(IMPORT_CHANNEL, { paths });
}

/** Hands a file over of which the person wants to know whether it is a dossier. */
export async function handDossier(file: File): Promise<unknown> {
  const path = webUtils.getPathForFile(file);
  return await ipcRenderer.invoke(CHECK_CHANNEL, { name: file.name, path });
}
