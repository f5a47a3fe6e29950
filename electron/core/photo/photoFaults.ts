import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';

/** The most pixels that are decoded: beyond it a picture is a mistake or a trap. */
export const MAX_PIXELS = 120_000_000;

/** How a picture is damaged: it ends early, takes too long, or cannot be read. */
export type Damage = 'cut_off' | 'too_slow' | 'unreadable';

/** The refusal of a damaged picture. */
export function damaged(file: string, detail: Damage, cause?: unknown): AppError {
  return new AppError('file-damaged', { file, detail }, { cause });
}

/** Refuses a declared size before anything is decoded. Throws AppError `photo-too-many-pixels`. */
export function refuseBomb(file: string, width: number, height: number): void {
  if (width * height > MAX_PIXELS)
    throw new AppError('photo-too-many-pixels', { file, width, height });
}

const SAID = [
  [
    /premature end|truncat|end of (?:file|data|stream|input)|bad seek|not enough|short read/i,
    'cut_off',
  ],
  [/timeout/i, 'too_slow'],
] as const;

/** The refusal for what a decoder said. */
export function decoderFault(file: string, cause: unknown): AppError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const detail = SAID.find(([words]) => words.test(said))?.[1] ?? 'unreadable';
  return damaged(file, detail, cause);
}

/** The bytes of a file. Throws AppError `file-unreadable`. */
export async function readBytes(path: string, file: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const detail = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new AppError('file-unreadable', { file, detail }, { cause });
  }
}
