import ExifReader from 'exifreader';
import type { CameraDates } from './photoContract.ts';

/** What we take from a picture's EXIF: nothing of place, owner or serial number. */
export type Exif = Readonly<{ orientation: number; dates: CameraDates }>;

const TAGS = [
  'Orientation',
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'DateTimeDigitized',
  'OffsetTimeDigitized',
];

type Tag = Readonly<{ value: unknown }> | undefined;

function textOf(tag: Tag): string | undefined {
  const value = Array.isArray(tag?.value) ? tag.value[0] : tag?.value;
  return typeof value === 'string' ? value : undefined;
}

function load(bytes: Uint8Array) {
  try {
    return ExifReader.load(Buffer.from(bytes), { expanded: true, includeTags: { exif: TAGS } })
      .exif;
  } catch {
    // Whatever is wrong with them, tags that cannot be read tell nothing; the picture itself is judged elsewhere.
    return undefined;
  }
}

/** Reads the orientation (1 when there is none) and the camera's dates from the bytes of a picture. */
export function readExif(bytes: Uint8Array): Exif {
  const exif = load(bytes);
  const orientation = Number(exif?.Orientation?.value);
  const dates = {
    original: textOf(exif?.DateTimeOriginal),
    originalOffset: textOf(exif?.OffsetTimeOriginal),
    digitised: textOf(exif?.DateTimeDigitized),
    digitisedOffset: textOf(exif?.OffsetTimeDigitized),
  };
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    dates: Object.fromEntries(Object.entries(dates).filter(([, text]) => text !== undefined)),
  };
}
