import { damaged, refuseBomb } from './photoFaults.ts';
import { allocateRgbaTiff } from './rgbaTiff.ts';

type Heif = Readonly<{
  file: string;
  bytes: Uint8Array;
  /** EXIF orientation still to be applied: 1 when the container has turned the picture already. */
  orientation: number;
  icc: Uint8Array | undefined;
}>;

/**
 * Decodes the main picture of a HEIF container with libheif, for the coding that sharp cannot read (HEVC).
 * Answers a TIFF in memory, so that colour profile and orientation are treated as in every other picture.
 * libheif has applied the container's own rotation and cropping. Throws AppError `file-damaged` or
 * `photo-too-many-pixels`.
 */
export async function decodeHeif({ file, bytes, orientation, icc }: Heif): Promise<Buffer> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const container = new libheif.HeifDecoder();
  const images = container.decode(bytes);
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0];
    if (!image) throw damaged(file, 'unreadable');
    const [width, height] = [image.get_width(), image.get_height()];
    refuseBomb(file, width, height);
    const tiff = allocateRgbaTiff({ width, height, orientation, icc });
    const decoded = await new Promise((resolve) =>
      image.display({ data: tiff.pixels, width, height }, resolve),
    );
    if (!decoded) throw damaged(file, 'unreadable');
    return tiff.file;
  } finally {
    for (const image of images) image.free();
    container.decoder.delete();
  }
}
