import { AppError } from '../../shared/appError.ts';
import type { Pictured } from '../core/thumbnails/Thumbnails.ts';
import { lockedHeaders } from './lockedHeaders.ts';

const ADDRESS = /^app:\/\/ui\/thumbs\/([0-9a-f]{64})\/([a-z0-9.+-]{1,40})$/;

/** Where our page gets the thumbnail of a photo: the hash of its bytes and what kind of picture they are. */
export function thumbnailAddress({ sha256, mediaType }: Pictured): string {
  return `app://ui/thumbs/${sha256}/${mediaType.replace('image/', '')}`;
}

/** The photo that an address names; undefined when it is no address of a thumbnail. */
export function parseThumbnailAddress(address: string): Pictured | undefined {
  const [, sha256, subtype] = ADDRESS.exec(address) ?? [];
  return sha256 && subtype ? { sha256, mediaType: `image/${subtype}` } : undefined;
}

/**
 * Serves thumbnails to our page. `no-store`, although an address always means the same bytes: a kept one is read
 * again in a millisecond, and what is erased must not live on in a cache of Chromium.
 */
export class ThumbnailFiles {
  readonly #read: (photo: Pictured) => Promise<Uint8Array>;
  readonly #reportFault: (error: unknown) => void;

  constructor(
    read: (photo: Pictured) => Promise<Uint8Array>,
    reportFault: (error: unknown) => void,
  ) {
    this.#read = read;
    this.#reportFault = reportFault;
  }

  /** The thumbnail at `address` as a JPEG; 404 when there is none, 500 after a fault of our own. */
  async respond(address: string): Promise<Response> {
    const photo = parseThumbnailAddress(address);
    if (!photo) return new Response(null, { status: 404 });
    try {
      const headers = {
        ...lockedHeaders,
        'content-type': 'image/jpeg',
        'content-security-policy': "default-src 'none'",
      };
      return new Response(Buffer.from(await this.#read(photo)), { headers });
    } catch (error) {
      if (error instanceof AppError) return new Response(null, { status: 404 });
      this.#reportFault(error);
      return new Response(null, { status: 500 });
    }
  }
}
