import { AppError } from '../../../shared/appError.ts';
import type { MadeExport } from '../../core/dossier/dossierContract.ts';
import type { MadeFile } from '../../core/dossier/makeFiles.ts';
import type { PhotoTool } from '../../core/photo/PhotoTool.ts';
import { noPicture, respondPicture } from '../respondPicture.ts';

const ADDRESS = /^app:\/\/ui\/dossier\/([0-9a-f-]{36})\/(\d{1,3})\/(\d{1,3})$/;

/** Width of a drawn page in pixels: sharp on a dense screen at the size of the paper. */
const PAGE_WIDTH = 1588;
const PAGE_QUALITY = 88;

/** Where our page gets the picture of one page of one file, both counted from 0. */
export function pageAddress(draftId: string, file: number, page: number): string {
  return `app://ui/dossier/${draftId}/${file}/${page}`;
}

/** Whether an address is one of a page of a dossier. */
export const isPageAddress = (address: string): boolean => ADDRESS.test(address);

/** A dossier as it is shown, its name, and what a file of it is to be called. */
export type Draft = Readonly<{ id: string; made: MadeExport; name: string }>;

/**
 * The dossier that the window shows: at most one is made and one is held, in memory only, so that nothing of a buyer
 * is left anywhere. What is saved are the bytes that are held, and the pages are drawn from them.
 */
export class DossierPreviews {
  readonly #photos: PhotoTool;
  readonly #reportFault: (error: unknown) => void;
  #making: Readonly<{ id: string; stop: AbortController }> | undefined;
  #held: Draft | undefined;
  readonly #pages = new Map<string, Promise<Uint8Array>>();

  constructor(photos: PhotoTool, reportFault: (error: unknown) => void) {
    this.#photos = photos;
    this.#reportFault = reportFault;
  }

  /** Makes a dossier and holds it; one that is still being made is stopped, and throws AppError `cancelled`. */
  async make(
    id: string,
    work: (signal: AbortSignal) => Promise<Omit<Draft, 'id'>>,
  ): Promise<Draft> {
    this.#making?.stop.abort();
    const making = { id, stop: new AbortController() };
    this.#making = making;
    try {
      const done = await work(making.stop.signal);
      if (making.stop.signal.aborted) throw new AppError('cancelled');
      this.#hold({ ...done, id });
      return { ...done, id };
    } finally {
      if (this.#making === making) this.#making = undefined;
    }
  }

  /** Stops the dossier of this name while it is being made, and forgets it when it is held. */
  stop(id: string): void {
    if (this.#making?.id === id) this.#making.stop.abort();
    if (this.#held?.id === id) this.#hold(undefined);
  }

  /** The dossier of a name. Throws AppError `dossier-preview-gone` when another has taken its place. */
  get(id: string): Draft {
    if (this.#held?.id !== id) throw new AppError('dossier-preview-gone');
    return this.#held;
  }

  /** The picture of the page at `address` as `respondPicture` gives it; 404 when there is none. */
  async respond(address: string): Promise<Response> {
    const [, id, file, page] = ADDRESS.exec(address) ?? [];
    const made = id === this.#held?.id ? this.#held?.made.files[Number(file)] : undefined;
    if (!made || Number(page) >= made.pages) return noPicture();
    const draw = async () => await this.#drawn(address, made, Number(page));
    return await respondPicture(draw, this.#reportFault);
  }

  #hold(draft: Draft | undefined): void {
    this.#held = draft;
    this.#pages.clear();
  }

  /** A sheet is shown as it is; a page of a PDF is drawn once. */
  async #drawn(address: string, { mime, bytes }: MadeFile, page: number): Promise<Uint8Array> {
    if (mime !== 'application/pdf') return bytes;
    const drawn = this.#pages.get(address) ?? this.#draw(bytes, page);
    this.#pages.set(address, drawn);
    return await drawn;
  }

  async #draw(pdf: Uint8Array, page: number): Promise<Uint8Array> {
    const { jpegs } = await this.#photos.rasterise(pdf, page, PAGE_WIDTH, [PAGE_QUALITY]);
    const [jpeg] = jpegs;
    if (!jpeg) throw new Error('A page was drawn without a picture');
    return jpeg;
  }
}
