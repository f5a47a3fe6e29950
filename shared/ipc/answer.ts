import type { ErrorCode, ErrorData } from '../appError.ts';
import errors from '../locales/en/errors.json';
import { z } from '../zod.ts';

const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errors, code);

/** An error as it crosses from the main process to the page: its code and what its text names. */
export const ErrorDataSchema = z.strictObject({
  code: z.custom<ErrorCode>(isErrorCode),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What a request answers. An envelope, because Electron passes only the message of a thrown error. */
export type Answer<T> = Readonly<{ ok: true; value: T } | { ok: false; error: ErrorData }>;

/** The envelope before its value is known to be right. */
export const AnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: ErrorDataSchema }),
]);
