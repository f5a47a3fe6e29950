import { readdir } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';
import { errnoOf } from './errno.ts';

/** Refuses a folder that holds anything, and a file. A folder that is missing is fine. Throws AppError `vault-folder-not-empty`. */
export async function requireEmptyFolder(folder: string): Promise<void> {
  try {
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT') return;
    if (errno !== 'ENOTDIR') throw error;
  }
  throw new AppError('vault-folder-not-empty', { path: folder });
}
