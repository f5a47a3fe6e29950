import { AppError } from '../../shared/appError.ts';
import type { Pictured, PictureSize } from '../core/thumbnails/Thumbnails.ts';
import { lockedHeaders } from './lockedHeaders.ts';

const ADDRESS = /^app:\/\/ui\/(thumbs|photos)\/([0-9a-f]{64})\/([a-z0-9.+-]{1,40})$/;

/** A picture that an address names: of which photo, and how large. */
export type AddressedPicture = Readonly<{ photo: Pictured; size: PictureSize }>;

const subtypeOf = ({ mediaType }: Pictured): string => mediaType.replace('image/', '');

/** Where our page gets the thumbnail of a photo: the hash of its bytes and what kind of picture they are. */
export const thumbnailAddress = (photo: Pictured): string =>
  `app://ui/thumbs/${photo.sha256}/${subtypeOf(photo)}`;

/** Where our page gets the same photo in a size that fills the window. */
export const largeAddress = (photo: Pictured): string =>
  `app://ui/photos/${photo.sha256}/${subtypeOf(photo)}`;

/** The picture that an address names; undefined when it is no address of one. */
export function parseThumbnailAddress(address: string): AddressedPicture | undefined {
  const [, folder, sha256, subtype] = ADDRESS.exec(address) ?? [];
  if (!sha256 || !subtype) return undefined;
  const photo = { sha256, mediaType: `image/${subtype}` };
  return { photo, size: folder === 'photos' ? 'large' : 'small' };
}

/**
 * Serves pictures of attached photos to our page. `no-store`, although an address always means the same bytes: a kept one is read
 * again in a millisecond, and what is erased must not live on in a cache of Chromium.
 */
export class ThumbnailFiles {
  readonly #read: (picture: AddressedPicture) => Promise<Uint8Array>;
  readonly #reportFault: (error: unknown) => void;

  constructor(
    read: (picture: AddressedPicture) => Promise<Uint8Array>,
    reportFault: (error: unknown) => void,
  ) {
    this.#read = read;
    this.#reportFault = reportFault;
  }

  /** The picture at `address` as a JPEG; 404 when there is none, 500 after a fault of our own. */
  async respond(address: string): Promise<Response> {
    const picture = parseThumbnailAddress(address);
    if (!picture) return new Response(null, { status: 404 });
    try {
      const headers = {
        ...lockedHeaders,
        'content-type': 'image/jpeg',
        'content-security-policy': "default-src 'none'",
      };
      return new Response(Buffer.from(await this.#read(picture)), { headers });
    } catch (error) {
      if (error instanceof AppError) return new Response(null, { status: 404 });
      this.#reportFault(error);
      return new Response(null, { status: 500 });
    }
  }
}
