import { basename } from 'node:path';
import type { CameraDates } from './photoContract.ts';
import { readBytes } from './photoFaults.ts';
import { readExif } from './readExif.ts';

/** The dates that the camera wrote into a picture. Throws AppError `file-unreadable`. */
export async function readCameraDates(path: string): Promise<CameraDates> {
  return readExif(await readBytes(path, basename(path))).dates;
}
