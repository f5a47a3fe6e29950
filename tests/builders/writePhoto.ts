import sharp from 'sharp';

/** What a made-up photo looks like. Equal options give an equal picture. */
export type PhotoOptions = Readonly<{
  width?: number;
  height?: number;
  seed?: number;
  /** EXIF orientation, 1 to 8. */
  orientation?: number;
  /** As EXIF has it: `2026:03:01 10:00:00`. */
  takenAt?: string;
}>;

/** Raw colours of a small picture, by a linear congruential generator (Numerical Recipes' numbers). */
function specks(width: number, height: number, seed: number): Buffer {
  const bytes = Buffer.alloc(width * height * 3);
  let state = seed >>> 0;
  for (let index = 0; index < bytes.length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

const layer = (width: number, height: number, seed: number) =>
  sharp(specks(width, height, seed), { raw: { width, height, channels: 3 } });

/** Writes a JPEG that is as hard to compress as a photo of a parcel: large shapes with a fine grain. */
export async function writePhoto(path: string, options: PhotoOptions = {}): Promise<string> {
  const { width = 1600, height = 1200, seed = 1, orientation = 1, takenAt } = options;
  const grain = await layer(Math.ceil(width / 4), Math.ceil(height / 4), seed + 1)
    .resize(width, height, { fit: 'fill' })
    .ensureAlpha(0.12)
    .png({ compressionLevel: 0 })
    .toBuffer();
  const picture = layer(12, 9, seed)
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .composite([{ input: grain }]);
  const exif = takenAt === undefined ? {} : { IFD2: { DateTimeOriginal: takenAt } };
  await picture.withExif(exif).withMetadata({ orientation }).jpeg({ quality: 90 }).toFile(path);
  return path;
}
