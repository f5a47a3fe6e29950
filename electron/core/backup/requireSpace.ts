import { statfs } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';

/** Says that there is no room for so many bytes before anything is written. Throws AppError `restore-no-space`. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = Number(bavail) * Number(bsize);
  if (bytes > free) throw new AppError('restore-no-space', { path: folder, bytes, free });
}
