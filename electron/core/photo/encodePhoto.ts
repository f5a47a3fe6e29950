import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { openPhoto } from './openPhoto.ts';
import type { EncodeMarks, Jpegs } from './photoContract.ts';
import { decoderFault } from './photoFaults.ts';

/** sharp's third table: at equal size a little closer to the original than the default (measured). */
const QUANTISATION_TABLE = 3;

/** One decoded picture: 8 bits a channel, no metadata. */
export type Pixels = Readonly<{
  data: Uint8Array;
  info: Readonly<{ width: number; height: number; channels: OutputInfo['channels'] }>;
}>;

/** Encodes pixels as JPEGs, one per quality. Equal pixels give equal bytes. */
export async function encodeJpegs(
  { data, info }: Pixels,
  qualities: readonly number[],
): Promise<Jpegs> {
  const { width, height, channels } = info;
  const jpegs: Uint8Array[] = [];
  for (const quality of qualities)
    jpegs.push(
      await sharp(data, { raw: { width, height, channels } })
        .jpeg({ quality, quantisationTable: QUANTISATION_TABLE })
        .toBuffer(),
    );
  return { width, height, jpegs };
}

const asShown = (upright: Sharp, edge: number, turned: EncodeMarks['turned']): Sharp =>
  (turned === undefined ? upright : upright.rotate(turned))
    .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' });

/**
 * The picture upright and turned as the seller said, in sRGB, on white, without metadata, its longer edge at most
 * `edge` pixels: one decode, one JPEG per quality. Throws as `openPhoto`.
 */
export async function encodePhoto(
  path: string,
  edge: number,
  qualities: readonly number[],
  { sha256, turned }: EncodeMarks = {},
): Promise<Jpegs> {
  const { file, upright } = await openPhoto(path, sha256);
  const pixels = await asShown(upright, edge, turned)
    .toBuffer({ resolveWithObject: true })
    .catch((cause) => {
      throw decoderFault(file, cause);
    });
  return encodeJpegs(pixels, qualities);
}
