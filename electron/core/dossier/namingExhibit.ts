import { AppError } from '../../../shared/appError.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';

/**
 * Runs work on the file of an exhibit; a fault of the file becomes AppError `exhibit-unreadable` that names
 * the exhibit, so that none is left out silently. Any other fault stays as it is.
 */
export async function namingExhibit<T>(item: EvidenceItem, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const params = { file: item.fileName, item: item.id, detail: cause.code };
    throw new AppError('exhibit-unreadable', params, { cause });
  }
}
