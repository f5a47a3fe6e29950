import { AppError } from '../../../shared/appError.ts';
import { findJsonFault } from '../text/findJsonFault.ts';

/** The documents in a text: one, or a list of them. Throws AppError `json-invalid` with line and column. */
export function readDocuments(text: string, file: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(text);
    return Array.isArray(content) ? content : [content];
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new AppError('json-invalid', { file, ...findJsonFault(text) }, { cause });
  }
}
