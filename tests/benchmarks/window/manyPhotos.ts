import { appendFile, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writePhoto } from '../../builders/writePhoto.ts';

/** Different pictures among many; the others differ in a few bytes behind the picture, so that all are files of their own. */
const PICTURES = 10;

/** Writes photos of 12 megapixels, each with a hash of its own; answers their paths. `batch` tells those of several calls apart. */
export async function manyPhotos(folder: string, count: number, batch: number) {
  await mkdir(folder, { recursive: true });
  const paths = Array.from({ length: count }, (_, at) => join(folder, `${batch}-${at}.jpg`));
  for (const [at, path] of paths.entries()) {
    const [picture = path] = paths.slice(at % PICTURES);
    if (at < PICTURES) await writePhoto(path, { width: 4032, height: 3024, seed: at });
    else await cp(picture, path);
  }
  for (const [at, path] of paths.entries()) await appendFile(path, ` ${batch} ${at}`);
  return paths;
}
