import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { toReadError } from '../storage/errno.ts';
import { naturalOrder } from './naturalOrder.ts';

/** A file to be attached: where it lies, and its name below the folder that was given (with forward slashes). */
export type ListedFile = Readonly<{ path: string; file: string }>;

/** A file or folder that cannot be taken, and why. */
export type RefusedFile = Readonly<{ file: string; error: AppError }>;

/** What was found, in natural order, folder by folder. */
export type FileList = Readonly<{
  files: readonly ListedFile[];
  refused: readonly RefusedFile[];
}>;

/** What systems and devices leave in folders, beside everything whose name begins with a dot. */
const LEFT_BEHIND =
  /^(?:\..*|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__MACOSX|@eaDir|\$RECYCLE\.BIN|System Volume Information|.*:Zone\.Identifier)$/i;

/** More files below one folder than a person means: a whole disk that was dropped, or a home folder. */
const MOST_IN_FOLDER = 2_000;
/** How many folders may lie in each other. */
const MOST_DEEP = 8;

const tooDeep = (file: string) =>
  new AppError('folder-too-deep', { file: basename(file), max: MOST_DEEP });

const found = (files: readonly ListedFile[]): FileList => ({ files, refused: [] });

/** A fault that the user can act on becomes a refusal; any other is a bug. */
function refusal(file: string, fault: unknown): FileList {
  const error = toReadError(basename(file), fault);
  if (!(error instanceof AppError)) throw error;
  return { files: [], refused: [{ file, error }] };
}

const joinLists = (lists: readonly FileList[]): FileList => ({
  files: lists.flatMap(({ files }) => files),
  refused: lists.flatMap(({ refused }) => refused),
});

/** What lies in a folder, as people count, or why that cannot be told. */
async function entriesOf(path: string, folder: string): Promise<readonly Dirent[] | FileList> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter(({ name }) => !LEFT_BEHIND.test(name))
      .sort((a, b) => naturalOrder(a.name, b.name));
  } catch (fault) {
    return refusal(folder, fault);
  }
}

/** A folder on the way: where it lies, its name in a refusal, what stands before the names in it, how deep it lies. */
type Folder = Readonly<{ path: string; folder: string; prefix: string; depth: number }>;

/**
 * The files of a folder and those below it. Links are listed like files, and refused when they are opened: so no loop
 * of them is ever entered. `count` is told of every file before it is listed, and may throw.
 */
async function inFolder(
  { path, folder, prefix, depth }: Folder,
  count: (files: number) => void,
): Promise<FileList> {
  if (depth > MOST_DEEP) return refusal(folder, tooDeep(folder));
  const entries = await entriesOf(path, folder);
  if ('refused' in entries) return entries;
  count(entries.filter((entry) => !entry.isDirectory()).length);
  const lists: FileList[] = [];
  for (const entry of entries) {
    const inside = { path: join(path, entry.name), file: `${prefix}${entry.name}` };
    const below = { folder: inside.file, prefix: `${inside.file}/`, depth: depth + 1 };
    lists.push(
      entry.isDirectory()
        ? await inFolder({ path: inside.path, ...below }, count)
        : found([inside]),
    );
  }
  return joinLists(lists);
}

/** The files of a folder that was given, or its refusal as a whole: of a part nobody knows which is left out. */
async function inGivenFolder(path: string, file: string): Promise<FileList> {
  let files = 0;
  const count = (more: number) => {
    files += more;
    if (files > MOST_IN_FOLDER)
      throw new AppError('folder-too-full', { file, max: MOST_IN_FOLDER });
  };
  try {
    return await inFolder({ path, folder: file, prefix: '', depth: 1 }, count);
  } catch (fault) {
    return refusal(file, fault);
  }
}

async function given(path: string): Promise<FileList> {
  const file = basename(path);
  try {
    if (!(await lstat(path)).isDirectory()) return found([{ path, file }]);
  } catch (fault) {
    return refusal(file, fault);
  }
  const list = await inGivenFolder(path, file);
  if (list.files.length > 0 || list.refused.length > 0) return list;
  return refusal(file, new AppError('folder-empty', { file }));
}

/**
 * The files that were given, a folder standing for all files in it and below it, without what systems leave
 * there (`.DS_Store`, `Thumbs.db`). A folder that cannot be read, holds nothing or more than 2,000 files, or lies more
 * than eight deep is refused by name.
 */
export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const lists: FileList[] = [];
  for (const path of paths) lists.push(await given(path));
  return joinLists(lists);
}
