import { rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';
import { formatOfMediaType } from '../evidence/formats.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { ignoreFault, toReadError } from '../storage/errno.ts';
import { mediaExtension } from '../storage/mediaExtension.ts';
import type { Vault } from '../storage/Vault.ts';
import { attachmentPath, thumbnailPath } from '../storage/vaultPaths.ts';
import { keepThumbnail, readThumbnail } from './thumbnailFile.ts';

/** The attached file that a thumbnail is of, and how far it is turned there. */
export type Pictured = Pick<EvidenceItem, 'sha256' | 'mediaType' | 'turned'>;

/** The longer edge of a picture that fills a window, in pixels. */
export const LARGE_EDGE = 2048;

/**
 * The sizes in which a photo is shown, by the longer edge in pixels: a picture of 160 on a screen of double density, and
 * one that fills a window and can be looked at closely.
 */
const sizes = {
  small: { edge: 320, quality: 75, largest: 1 << 18 },
  large: { edge: LARGE_EDGE, quality: 82, largest: 1 << 23 },
} as const;

/** How large a picture of an attached photo is wanted. */
export type PictureSize = keyof typeof sizes;

/** Whether files of this kind have a thumbnail: those that the photo tool decodes. */
export const isPictured = ({ mediaType }: Pictured): boolean =>
  formatOfMediaType(mediaType)?.isPicture === true;

/** Where the picture of a photo is kept. */
function keptPath(vault: Vault, { sha256, turned }: Pictured, size: PictureSize): string {
  return vault.pathOf(thumbnailPath(sha256, sizes[size].edge, turned));
}

function pathOf(vault: Vault, { sha256, mediaType }: Pictured): string {
  return vault.pathOf(attachmentPath(sha256, mediaExtension(mediaType)));
}

async function requireThere(path: string): Promise<void> {
  try {
    await stat(path);
  } catch (error) {
    throw toReadError(basename(path), error);
  }
}

/**
 * Pictures of attached photos to be shown, JPEGs upright and turned as the seller said, without metadata, kept in the vault's cache.
 *
 * What bounds the work on a stranger's picture: only bytes that fit the hash of the attachment are decoded; the size
 * that they declare is compared with the most pixels before, and the decoder stops at it whatever they declare; the
 * photo tool ends its thread or process after a time. Memory follows from the pixels; a process of the window is ended
 * above two gigabytes too, a thread of the command line has no such limit.
 */
export class Thumbnails {
  readonly #photos: Pick<PhotoTool, 'encode'>;
  readonly #making = new Map<string, Promise<Uint8Array>>();
  /** Why the last try for a file failed, by its path. */
  readonly #faults = new Map<string, AppError>();

  constructor(photos: Pick<PhotoTool, 'encode'>) {
    this.#photos = photos;
  }

  /**
   * The picture of an attached photo in a size, as a JPEG, from the cache or made now. Throws AppError `file-missing`,
   * `file-unreadable`, `attachment-altered`, `file-damaged`, `photo-too-many-pixels`, and `file-unsupported` for what
   * is no photo. They name the file as it is named in the vault.
   */
  async read(vault: Vault, file: Pictured, size: PictureSize = 'small'): Promise<Uint8Array> {
    const path = pathOf(vault, file);
    try {
      const jpeg = await this.#readOrMake(vault, file, path, size);
      this.#faults.delete(path);
      return jpeg;
    } catch (error) {
      if (error instanceof AppError) this.#faults.set(path, error);
      throw error;
    }
  }

  /** Why a file has no thumbnail, without trying again when that is known; undefined when it has one. */
  async faultOf(vault: Vault, file: Pictured): Promise<AppError | undefined> {
    const known = this.#faults.get(pathOf(vault, file));
    if (known) return known;
    try {
      await this.read(vault, file);
      return undefined;
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }

  async #readOrMake(
    vault: Vault,
    file: Pictured,
    path: string,
    size: PictureSize,
  ): Promise<Uint8Array> {
    if (!isPictured(file))
      throw new AppError('file-unsupported', { file: basename(path), found: file.mediaType });
    await requireThere(path);
    const kept = await readThumbnail(keptPath(vault, file, size), sizes[size].largest);
    return kept ?? (await this.#makeOnce(vault, file, path, size));
  }

  /** Whoever asks for a thumbnail that is being made waits for that one. */
  async #makeOnce(
    vault: Vault,
    file: Pictured,
    path: string,
    size: PictureSize,
  ): Promise<Uint8Array> {
    const key = keptPath(vault, file, size);
    const making =
      this.#making.get(key) ??
      this.#make(vault, file, path, size).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return await making;
  }

  async #make(vault: Vault, file: Pictured, path: string, size: PictureSize): Promise<Uint8Array> {
    const { sha256, turned } = file;
    const { edge, quality } = sizes[size];
    const { jpegs } = await this.#photos.encode(path, edge, [quality], { sha256, turned });
    const [jpeg] = jpegs;
    if (!jpeg) throw new Error('The photo tool made no picture');
    if (vault.readOnly) return jpeg;
    const kept = keptPath(vault, file, size);
    await keepThumbnail(kept, jpeg);
    try {
      await requireThere(path);
    } catch (error) {
      // The photo was erased meanwhile, by this program or another one: nothing of it may stay.
      await rm(kept, { force: true, maxRetries: 5 }).catch(ignoreFault);
      throw error;
    }
    return jpeg;
  }
}
