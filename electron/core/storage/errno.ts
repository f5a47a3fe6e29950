import { AppError } from '../../../shared/appError.ts';

/** The system's name of a fault (`ENOENT`, `EACCES`), or undefined when the error is not from the system. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** For a `catch`: a fault of the system is of no consequence there, anything else is a bug and surfaces. */
export function ignoreFault(error: unknown): undefined {
  if (errnoOf(error) === undefined) throw error;
}

/** True when the file or folder is not there. */
export function isMissing(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === 'ENOENT' || errno === 'ENOTDIR';
}

/**
 * A failed write as an error for the user: AppError `disk-full` or `write-failed`. Anything that is not
 * from the system comes back as it was: it is a bug or already an AppError.
 */
export function toWriteError(path: string, error: unknown): unknown {
  const errno = errnoOf(error);
  if (errno === undefined) return error;
  if (errno === 'ENOSPC' || errno === 'EDQUOT')
    return new AppError('disk-full', { path }, { cause: error });
  return new AppError('write-failed', { path, detail: errno }, { cause: error });
}

/**
 * A failed read as an error for the user: AppError `file-missing` or `file-unreadable`. Anything that is not
 * from the system comes back as it was.
 */
export function toReadError(file: string, error: unknown): unknown {
  const errno = errnoOf(error);
  if (errno === undefined) return error;
  if (isMissing(error)) return new AppError('file-missing', { file }, { cause: error });
  return new AppError('file-unreadable', { file, detail: errno }, { cause: error });
}

/** A failed look into the folder of a vault as AppError `vault-unreadable`; anything not from the system as it was. */
export function toVaultError(path: string, error: unknown): unknown {
  const detail = errnoOf(error);
  if (detail === undefined) return error;
  return new AppError('vault-unreadable', { path, detail }, { cause: error });
}
