import { closeSync, fstatSync, openSync, read } from 'node:fs';

function readInto(file: number, bytes: Buffer, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(file, bytes, position, bytes.length - position, position, (error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });
}

/**
 * The bytes of a log or a snapshot. To open, measure and close a file is so quick that waiting for a thread takes
 * longer, and a vault has tens of thousands of them; only the reading waits. Throws what the system throws.
 */
export async function readSmallFile(path: string): Promise<Buffer> {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(fstatSync(file).size);
    let position = 0;
    while (position < bytes.length) {
      const count = await readInto(file, bytes, position);
      if (count === 0) break;
      position += count;
    }
    return bytes.subarray(0, position);
  } finally {
    closeSync(file);
  }
}
