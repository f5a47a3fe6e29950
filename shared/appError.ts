import type errors from './locales/en/errors.json';

/** Every fault that a user can understand and act on; its text is in `locales/<language>/errors.json`. */
export type ErrorCode = keyof typeof errors;

/** What the text of an error names: a file, a limit, an owner. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An error as data, as it crosses a process border or stands in an answer. */
export type ErrorData = Readonly<{ code: ErrorCode; params: ErrorParams }>;

/** The one error type for faults that are not bugs: bad input, a full disk, a locked vault. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }

  /** The part that may leave the process: code and names, no stack. */
  toData(): ErrorData {
    return { code: this.code, params: this.params };
  }
}
