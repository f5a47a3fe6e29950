import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { writePhoto } from './writePhoto.ts';

const writer = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');

// Given its bytes, it does not look for them on the network.
prepareZXingModule({ overrides: { wasmBinary: readFileSync(writer).buffer } });

/** What a made-up photo of a waybill looks like. */
export type WaybillOptions = Readonly<{
  text: string;
  format?: 'Code128' | 'Code39' | 'ITF' | 'QRCode' | 'DataMatrix' | 'EAN13';
  /** How far the label is turned on the parcel, in degrees. */
  angle?: number;
  /** Pixels of the code's width, in a photo of 2400 x 1800. */
  codeWidth?: number;
  /** Standard deviation of a blur over the whole photo, in pixels. */
  blur?: number;
  seed?: number;
  takenAt?: string;
}>;

async function label({ text, format = 'Code128', codeWidth = 700 }: WaybillOptions) {
  const { image, error } = await writeBarcode(text, { format, scale: 8 });
  if (!image) throw new Error(error);
  const isSquare = format === 'QRCode' || format === 'DataMatrix';
  const height = Math.round(codeWidth * (isSquare ? 1 : 0.3));
  const code = await sharp(await image.arrayBuffer())
    .resize(codeWidth, height, { fit: 'fill' })
    .toBuffer();
  const size = { width: Math.round(codeWidth * 1.2), height: Math.round(height * 1.5) };
  return await sharp({ create: { ...size, channels: 3, background: '#f2f0ea' } })
    .composite([{ input: code }])
    .png()
    .toBuffer();
}

/** Writes a JPEG of a grainy parcel with a carrier's label on it. */
export async function writeWaybill(path: string, options: WaybillOptions): Promise<string> {
  const { angle = 0, blur = 0.5, seed = 1, takenAt } = options;
  await writePhoto(path, { width: 2400, height: 1800, seed });
  const turned = await sharp(await label(options))
    .rotate(angle, { background: '#00000000' })
    .toBuffer();
  const shown = await sharp(path)
    .composite([{ input: turned }])
    .png()
    .toBuffer();
  const exif = takenAt === undefined ? {} : { IFD2: { DateTimeOriginal: takenAt } };
  await sharp(shown).blur(blur).withExif(exif).jpeg({ quality: 85 }).toFile(path);
  return path;
}
