import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { AppError } from '../../../shared/appError.ts';
import { makeFolder, writeFileDurably } from '../storage/durableFile.ts';
import { ignoreFault } from '../storage/errno.ts';

/** Bytes of the checksum behind the picture. */
const SUM = 4;

/**
 * A thumbnail as it was kept: a JPEG, and behind it, where readers of JPEG do not look, its CRC-32 (big-endian).
 * Undefined when there is none, when it is not as it was written, or has more than `largest` bytes, which no picture of ours
 * has.
 */
export async function readThumbnail(
  path: string,
  largest: number,
): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(path);
    if (size <= SUM || size > largest) return undefined;
    const bytes = await readFile(path);
    const jpeg = bytes.subarray(0, bytes.length - SUM);
    return bytes.readUInt32BE(jpeg.length) === crc32(jpeg) ? jpeg : undefined;
  } catch (error) {
    return ignoreFault(error);
  }
}

/**
 * Keeps a thumbnail, whole or not at all. A disk that takes none is no fault: the next request makes it again. It is
 * written beside its place, because files on their way elsewhere in the vault are swept by whoever takes the lock,
 * and a thumbnail is kept without it.
 */
export async function keepThumbnail(path: string, jpeg: Uint8Array): Promise<void> {
  const sum = Buffer.alloc(SUM);
  sum.writeUInt32BE(crc32(jpeg));
  try {
    await makeFolder(dirname(path));
    await writeFileDurably(path, Buffer.concat([jpeg, sum]));
  } catch (error) {
    if (!(error instanceof AppError)) ignoreFault(error);
  }
}
