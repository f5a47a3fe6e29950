import type { AppError, ErrorData } from '../../../shared/appError.ts';

/** Something that is wrong with a file of the vault. `path` is relative to the vault, with forward slashes. */
export type Problem = ErrorData & Readonly<{ path: string; caseId?: string }>;

/** An error that hit one case while the others could be read. */
export function toProblem(error: AppError, path: string, caseId?: string): Problem {
  return { ...error.toData(), path, ...(caseId !== undefined && { caseId }) };
}

/** The files that problems name, each once, as one text. */
export const pathsOf = (problems: readonly Problem[]): string =>
  [...new Set(problems.map(({ path }) => path))].join(', ');
