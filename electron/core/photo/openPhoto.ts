import { hash } from 'node:crypto';
import { basename } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { AppError } from '../../../shared/appError.ts';
import { decodeHeif } from './decodeHeif.ts';
import { readHeifHeader } from './heifHeader.ts';
import type { PhotoFacts } from './photoContract.ts';
import { decoderFault, MAX_PIXELS, readBytes, refuseBomb } from './photoFaults.ts';
import { readExif } from './readExif.ts';

sharp.cache(false);
sharp.concurrency(1);

const SECONDS = 25;

/** A picture ready to be decoded: what it is, and its pixels upright in whatever colours they have. */
export type OpenPhoto = Readonly<{ file: string; facts: PhotoFacts; upright: Sharp }>;

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** The size that a PNG declares: sharp reads it too, but gives up on the wildest lies. */
function refusePngBomb(file: string, bytes: Buffer): void {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(pngSignature)) return;
  refuseBomb(file, bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

async function readHeader(file: string, bytes: Buffer): Promise<Metadata> {
  refusePngBomb(file, bytes);
  const heif = readHeifHeader(bytes);
  if (heif) refuseBomb(file, heif.width, heif.height);
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw decoderFault(file, cause);
  }
}

const mediaTypes: Readonly<Record<string, string>> = { av1: 'image/avif', hevc: 'image/heic' };

function mediaTypeOf({ format, compression }: Metadata): string {
  return format === 'heif' ? (mediaTypes[compression ?? ''] ?? 'image/heif') : `image/${format}`;
}

const open = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .timeout({ seconds: SECONDS })
    .autoOrient();

async function openHeif(file: string, bytes: Buffer, header: Metadata): Promise<OpenPhoto> {
  const orientation = readHeifHeader(bytes)?.turns ? 1 : readExif(bytes).orientation;
  const tiff = await decodeHeif({ file, bytes, orientation, icc: header.icc });
  const { autoOrient } = await sharp(tiff).metadata();
  const facts = { mediaType: mediaTypeOf(header), ...autoOrient, frames: header.pages ?? 1 };
  return { file, facts, upright: open(tiff) };
}

/**
 * Opens a picture of any kind that we take; the first frame of an animation, the main picture of a HEIF file.
 * Its declared size is checked before anything is decoded. Bytes that do not hash to `sha256`, when it is given, are
 * not looked at. Throws AppError `photo-too-many-pixels`, `file-damaged`, `file-unreadable` or `attachment-altered`.
 */
export async function openPhoto(path: string, sha256?: string): Promise<OpenPhoto> {
  const file = basename(path);
  const bytes = await readBytes(path, file);
  if (sha256 !== undefined && hash('sha256', bytes) !== sha256)
    throw new AppError('attachment-altered', { file });
  const header = await readHeader(file, bytes);
  refuseBomb(file, header.width, header.height);
  // HEVC is in no prebuilt sharp (patents); a system's own might have it, but would give other bytes.
  if (header.format === 'heif' && header.compression !== 'av1')
    return openHeif(file, bytes, header);
  const { autoOrient, pages: frames = 1 } = header;
  return {
    file,
    facts: { mediaType: mediaTypeOf(header), ...autoOrient, frames },
    upright: open(bytes),
  };
}
