import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { TemporaryFile } from '../storage/durableFile.ts';
import { isMissing, toWriteError } from '../storage/errno.ts';
import type { ExportForm } from './exportForm.ts';
import type { MadeFile } from './makeFiles.ts';
import { isPageName } from './pageName.ts';

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw toWriteError(path, error);
  }
}

async function requireParent(path: string): Promise<void> {
  if (!(await isFolder(dirname(path)))) throw new AppError('out-folder-missing', { path });
}

/** Pages of an earlier, longer export would mix with the new ones; they are the seller's to remove. */
async function requireNoOldPages(folder: string, files: readonly MadeFile[]): Promise<void> {
  const made = new Set(files.map(({ path }) => basename(path)));
  const old = (await readdir(folder)).filter((name) => isPageName(name) && !made.has(name));
  if (old.length > 0)
    throw new AppError('out-folder-has-old-pages', { path: folder, files: old.join(', ') });
}

async function prepareFolder(folder: string, files: readonly MadeFile[]): Promise<void> {
  await requireParent(folder);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists ? new AppError('out-not-a-folder', { path: folder }) : toWriteError(folder, error);
  }
  await requireNoOldPages(folder, files);
}

async function writeAll(files: readonly MadeFile[], temporary: TemporaryFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    try {
      const file = await TemporaryFile.createIn(dirname(path));
      temporary.push(file);
      await file.write(bytes);
      await file.finish();
    } catch (error) {
      throw toWriteError(path, error);
    }
  }
}

async function placeAll(files: readonly MadeFile[], temporary: readonly TemporaryFile[]) {
  for (const [index, { path }] of files.entries()) {
    try {
      await temporary[index]?.place(path);
    } catch (error) {
      throw toWriteError(path, error);
    }
  }
}

/**
 * Writes the files of an export: each under a temporary name beside its place first, and only when all are
 * on disk do they get their names. Throws AppError `disk-full`, `write-failed`, `out-folder-missing`,
 * `out-not-a-folder` or `out-folder-has-old-pages`; then older files are untouched and nothing is left.
 */
export async function writeExport(form: ExportForm, files: readonly MadeFile[]): Promise<void> {
  if (form.kind === 'folder') await prepareFolder(form.path, files);
  else await requireParent(form.path);
  const temporary: TemporaryFile[] = [];
  try {
    await writeAll(files, temporary);
    await placeAll(files, temporary);
  } finally {
    for (const file of temporary) await file.discard();
  }
}
