import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { MadeExport } from '../../core/dossier/dossierContract.ts';
import type { ExportForm } from '../../core/dossier/exportForm.ts';
import type { MadeFile } from '../../core/dossier/makeFiles.ts';
import { writeExport } from '../../core/dossier/writeExport.ts';
import { toReadError } from '../../core/storage/errno.ts';

/** The files of a dossier at the place that was chosen: one file there, or all of them in a folder of that name. */
function placed(
  { form, files }: MadeExport,
  path: string,
): Readonly<{ form: ExportForm; files: readonly MadeFile[] }> {
  const [only] = files;
  if (files.length === 1 && only) {
    const kind = only.mime === 'application/pdf' ? 'pdf' : 'picture';
    return { form: { kind, path }, files: [{ ...only, path }] };
  }
  const moved = files.map((file) => ({ ...file, path: join(path, basename(file.path)) }));
  return { form: { ...form, path }, files: moved };
}

/** Reads back what was written, and compares it at once: hashing 40 MB would hold the window up. Throws AppError `write-failed` when it is not what was shown. */
async function requireSame({ path, bytes }: MadeFile): Promise<void> {
  const written = await readFile(path).catch((error) => {
    throw toReadError(path, error);
  });
  if (!written.equals(bytes)) throw new AppError('write-failed', { path, detail: 'SHA-256' });
}

/**
 * Writes a dossier that is shown to `path`, all files or none, and reads it back. Answers the paths. Throws the
 * AppErrors of `writeExport`; then older files are untouched.
 */
export async function saveDraft(made: MadeExport, path: string): Promise<readonly string[]> {
  const { form, files } = placed(made, path);
  await writeExport(form, files);
  for (const file of files) await requireSame(file);
  return files.map((file) => file.path);
}
