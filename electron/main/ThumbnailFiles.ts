import { TurnedSchema } from '../../shared/domain/evidence.ts';
import type { Pictured, PictureSize } from '../core/thumbnails/Thumbnails.ts';
import { noPicture, respondPicture } from './respondPicture.ts';

const ADDRESS =
  /^app:\/\/ui\/(thumbs|photos)\/([0-9a-f]{64})\/([a-z0-9.+-]{1,40})(?:\/(90|180|270))?$/;

/** A picture that an address names: of which photo, and how large. */
export type AddressedPicture = Readonly<{ photo: Pictured; size: PictureSize }>;

const endOf = ({ sha256, mediaType, turned }: Pictured): string =>
  [sha256, mediaType.replace('image/', ''), ...(turned ? [turned] : [])].join('/');

/** Where our page gets the thumbnail of a photo: the hash of its bytes, what kind of picture they are, how it is turned. */
export const thumbnailAddress = (photo: Pictured): string => `app://ui/thumbs/${endOf(photo)}`;

/** Where our page gets the same photo in a size that fills the window. */
export const largeAddress = (photo: Pictured): string => `app://ui/photos/${endOf(photo)}`;

/** The picture that an address names; undefined when it is no address of one. */
export function parseThumbnailAddress(address: string): AddressedPicture | undefined {
  const [, folder, sha256, subtype, degrees] = ADDRESS.exec(address) ?? [];
  if (!sha256 || !subtype) return undefined;
  const { data: turned } = TurnedSchema.safeParse(Number(degrees));
  const photo = { sha256, mediaType: `image/${subtype}`, ...(turned && { turned }) };
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

  /** The picture at `address` as `respondPicture` gives it; 404 when that is no address of one. */
  async respond(address: string): Promise<Response> {
    const picture = parseThumbnailAddress(address);
    if (!picture) return noPicture();
    return await respondPicture(async () => await this.#read(picture), this.#reportFault);
  }
}
