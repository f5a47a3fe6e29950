import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Capture, EvidenceItem } from '../../../shared/domain/evidence.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { toReadError } from '../storage/errno.ts';
import { captureTime } from './captureTime.ts';
import { type IdentifiedFile, identifyFile } from './identifyFile.ts';

/** What is known of a file before it is taken. */
export type ExaminedFile = Readonly<
  Pick<EvidenceItem, 'fileName' | 'mediaType' | 'sha256' | 'pixels'> & {
    path: string;
    capture: Capture | undefined;
  }
>;

async function hashFile({ path, name }: IdentifiedFile): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    throw toReadError(name, error);
  }
  return hash.digest('hex');
}

async function readPicture(file: IdentifiedFile, photos: PhotoTool) {
  if (!file.format.isPicture) return { camera: {}, pixels: undefined };
  const { width, height } = await photos.inspect(file.path);
  return { camera: await photos.readDates(file.path), pixels: { width, height } };
}

/**
 * Examines a file that is to become evidence: what it is by its bytes, whole or not, its hash, the upright size
 * of a picture, and when it was made. `zone` is the seller's own. Throws as `identifyFile` and
 * `PhotoTool.inspect`.
 */
export async function examineFile(
  path: string,
  photos: PhotoTool,
  zone: string,
): Promise<ExaminedFile> {
  const file = await identifyFile(path);
  const { camera, pixels } = await readPicture(file, photos);
  const { name: fileName, modifiedAt } = file;
  return {
    path,
    fileName,
    mediaType: file.format.mediaType,
    sha256: await hashFile(file),
    capture: captureTime({ camera, fileName, modifiedAt, zone }),
    ...(pixels && { pixels }),
  };
}
