import type { WorkHost } from '../core/WorkHost.ts';
import { startProcess } from './startProcess.ts';

/** Kilobytes that one process may take. A photo of the largest size that is decoded stays below it. */
const MOST_MEMORY = 2_000_000;

/** Starts a process in which the window's photos are decoded. */
export const startPhotoProcess = (): WorkHost =>
  startProcess({ file: 'photoProcess.js', name: 'Claimfolio photos', mostMemory: MOST_MEMORY });

/** Starts a process in which the mails and chats that came in are read. */
export const startMessageProcess = (): WorkHost =>
  startProcess({ file: 'messageProcess.js', name: 'Claimfolio messages', mostMemory: MOST_MEMORY });
