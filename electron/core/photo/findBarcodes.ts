import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { ReaderOptions } from 'zxing-wasm/reader';
import type { Barcode } from '../../../shared/sorting/photoPlace.ts';
import { openPhoto } from './openPhoto.ts';
import { decoderFault } from './photoFaults.ts';

/**
 * The longer edge that is searched, in pixels. On it a bar of a label that fills a third of a phone's photo is two
 * pixels wide; a larger one doubles the time.
 */
const EDGE = 3000;

/** Bars are found up to so far from level and upright; these turns, in degrees, bring every other angle there. */
const TURNS = [30, 60];

/** A photo of a whole shelf says nothing of one order, and a made-up one may hold hundreds. */
const MOST_FOUND = 20;

/** No number stands further behind in a code. */
const MOST_CHARACTERS = 1_000;

/** What carriers and shops print. Numbers of articles (EAN, UPC) are left out: they name no parcel. */
const lines = ['Code128', 'Code39', 'Code93', 'Codabar', 'ITF'] as const;
const squares = ['QRCode', 'DataMatrix', 'PDF417', 'Aztec', 'MaxiCode'] as const;

type Grey = Readonly<{ data: Uint8Array; width: number; height: number }>;

async function loadReader() {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  // Given its bytes, it does not look for them on the network.
  prepareZXingModule({ overrides: { wasmBinary: (await readFile(file)).buffer } });
  return readBarcodes;
}

let reader: ReturnType<typeof loadReader> | undefined;

async function greyOf(path: string): Promise<Grey> {
  const { file, upright } = await openPhoto(path);
  try {
    const { data, info } = await upright
      .resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .greyscale()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (cause) {
    throw decoderFault(file, cause);
  }
}

/** The picture as the reader takes it, turned by so many degrees. */
async function turnedBy({ data, width, height }: Grey, degrees: number) {
  const grey = sharp(data, { raw: { width, height, channels: 1 } });
  const turned = degrees === 0 ? grey : grey.rotate(degrees, { background: '#ffffff' });
  const { data: rgba, info } = await turned
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.length);
  return { data: pixels, width: info.width, height: info.height, colorSpace: 'srgb' as const };
}

const isOfLines = (format: string): boolean => lines.some((one) => one === format);

async function search(
  grey: Grey,
  degrees: number,
  formats: NonNullable<ReaderOptions['formats']>,
): Promise<readonly Barcode[]> {
  reader ??= loadReader();
  const read = await reader;
  const picture = await turnedBy(grey, degrees);
  const found = await read(picture, { formats, maxNumberOfSymbols: MOST_FOUND, tryInvert: false });
  return found.map(({ text, symbology }) => ({
    text: text.slice(0, MOST_CHARACTERS),
    kind: isOfLines(symbology) ? 'line' : 'square',
  }));
}

/**
 * The barcodes in a photo, of the kinds on labels of carriers and slips of shops; none when there are none that can be
 * read. Throws as `openPhoto`.
 */
export async function findBarcodes(path: string): Promise<readonly Barcode[]> {
  const grey = await greyOf(path);
  const level = await search(grey, 0, [...lines, ...squares]);
  if (level.length > 0) return level;
  for (const degrees of TURNS) {
    const slanted = await search(grey, degrees, [...lines]);
    if (slanted.length > 0) return slanted;
  }
  return [];
}
