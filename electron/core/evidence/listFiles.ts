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

/**
 * The files of a folder, their names behind `prefix`; `folder` is its own name in a refusal. Links are listed like
 * files, and refused when they are opened: so no loop of them is ever entered.
 */
async function inFolder(path: string, folder: string, prefix: string): Promise<FileList> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const kept = entries
      .filter(({ name }) => !LEFT_BEHIND.test(name))
      .sort((a, b) => naturalOrder(a.name, b.name));
    const lists: FileList[] = [];
    for (const entry of kept) {
      const inside = { path: join(path, entry.name), file: `${prefix}${entry.name}` };
      lists.push(
        entry.isDirectory()
          ? await inFolder(inside.path, inside.file, `${inside.file}/`)
          : found([inside]),
      );
    }
    return joinLists(lists);
  } catch (fault) {
    return refusal(folder, fault);
  }
}

async function given(path: string): Promise<FileList> {
  const file = basename(path);
  try {
    if (!(await lstat(path)).isDirectory()) return found([{ path, file }]);
  } catch (fault) {
    return refusal(file, fault);
  }
  const list = await inFolder(path, file, '');
  if (list.files.length > 0 || list.refused.length > 0) return list;
  return refusal(file, new AppError('folder-empty', { file }));
}

/**
 * The files that were given, a folder standing for all files in it and below it, without what systems leave
 * there (`.DS_Store`, `Thumbs.db`). A folder that cannot be read or holds nothing is refused by name.
 */
export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const lists: FileList[] = [];
  for (const path of paths) lists.push(await given(path));
  return joinLists(lists);
}
