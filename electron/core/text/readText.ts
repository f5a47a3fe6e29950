import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';
import { toReadError } from '../storage/errno.ts';
import { decodeText } from './decodeText.ts';

/** More than any order list, chat or record has; a bigger file was picked by mistake. */
const MAX_BYTES = 64_000_000;

function decodeSmall(bytes: Uint8Array, file: string): string {
  if (bytes.length > MAX_BYTES)
    throw new AppError('file-too-large', { file, bytes: bytes.length, max: MAX_BYTES });
  const text = decodeText(bytes, file);
  if (text.trim() === '') throw new AppError('text-empty', { file });
  return text;
}

/**
 * The bytes of a file that may hold a text or a table. Throws AppError `file-missing`, `file-unreadable`,
 * `file-not-regular` or `file-too-large`.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new AppError('file-not-regular', { file: path });
    if (found.size > MAX_BYTES)
      throw new AppError('file-too-large', { file: path, bytes: found.size, max: MAX_BYTES });
    return await readFile(path);
  } catch (error) {
    throw toReadError(path, error);
  }
}

/**
 * The text of a file in any usual encoding. Throws AppError `file-missing`, `file-unreadable`,
 * `file-not-regular`, `file-too-large`, `text-unsupported` or `text-empty`.
 */
export async function readTextFile(path: string): Promise<string> {
  return decodeSmall(await readBytes(path), path);
}

/** The same for a stream such as standard input; `file` names it in errors. */
export async function readTextStream(
  stream: AsyncIterable<string | Uint8Array>,
  file: string,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(piece);
    bytes += piece.length;
    if (bytes > MAX_BYTES) throw new AppError('file-too-large', { file, bytes, max: MAX_BYTES });
  }
  return decodeSmall(Buffer.concat(chunks), file);
}
