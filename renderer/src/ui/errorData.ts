import { AppError, type ErrorData } from '../../../shared/appError.ts';

/** Any error as one that has a text: what is not an `AppError` is a fault of our own. */
export function errorData(error: unknown): ErrorData {
  if (error instanceof AppError) return error.toData();
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'internal', params: { detail } };
}
