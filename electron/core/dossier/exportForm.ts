import { extname } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { ExportLimits } from '../../../shared/destinations/exportLimits.ts';

/** What an export consists of: one PDF, sheets of pictures, or a folder with both. */
export type ExportForm =
  | Readonly<{ kind: 'pdf'; path: string }>
  | Readonly<{ kind: 'picture'; path: string }>
  | Readonly<{ kind: 'folder'; path: string; pdf: boolean; sheets: boolean }>;

/** Destinations without a rule of their own for what a folder gets. */
const FOLDER_FORMS: Readonly<Record<string, Readonly<{ pdf: boolean; sheets: boolean }>>> = {
  generic: { pdf: true, sheets: true },
  buyer: { pdf: false, sheets: true },
};

/** Endings of files that are not written; a folder of such a name would surprise. */
const OTHER_ENDINGS = /^\.(png|gif|webp|heic|tiff?|bmp|docx?|xlsx?|txt|html?|zip|json)$/;

/**
 * Reads from the path what the seller wants: a name that ends in .pdf or .jpg is a file, any other name is
 * a folder, which gets what the destination prefers. Throws AppError `out-kind-refused` when the
 * destination does not take that kind of file, `out-kind-unknown` when no dossier is written as one.
 */
export function exportForm(path: string, destination: string, limits: ExportLimits): ExportForm {
  const ending = extname(path).toLowerCase();
  if (ending === '.pdf') {
    if (limits.pdf) return { kind: 'pdf', path };
    throw new AppError('out-kind-refused', { destination, kind: 'PDF', path });
  }
  if (ending === '.jpg' || ending === '.jpeg') {
    if (limits.pictures) return { kind: 'picture', path };
    throw new AppError('out-kind-refused', { destination, kind: 'JPEG', path });
  }
  if (OTHER_ENDINGS.test(ending)) throw new AppError('out-kind-unknown', { ending, path });
  const form = FOLDER_FORMS[destination] ?? { pdf: limits.pdf, sheets: !limits.pdf };
  return { kind: 'folder', path, ...form };
}
