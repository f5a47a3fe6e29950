import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/appError.ts';
import { toReadError } from '../storage/errno.ts';

/** More than any export of a chat holds. */
const MOST_ENTRIES = 5_000;
/** As large as all files of an export may be together, unpacked: 2 GB. */
const LARGEST_TOTAL = 2_000_000_000;
/** As large as one file may be to be taken in memory, 100 MB. */
const LARGEST_FILE = 100_000_000;
/** No chat and no photo deflates further; what does was made to fill a disk. Small files do no harm. */
const LARGEST_RATIO = 200;
const SMALL = 1_000_000;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;

const LEFT_BEHIND = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

function isTaken({ fileName, externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & FILE_TYPE;
  return !fileName.endsWith('/') && (type === 0 || type === REGULAR) && !LEFT_BEHIND.test(fileName);
}

const isModest = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize <= LARGEST_RATIO * compressedSize + SMALL;

/** One file of an archive. */
export type ZippedFile = Readonly<{ name: string; bytes: number; entry: Entry }>;

const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** An archive of strangers: nothing in it is believed, and nothing of it is written under a name that it says. */
export class ChatZip {
  readonly files: readonly ZippedFile[];
  readonly #zip: ZipFile;
  readonly #file: string;

  private constructor(file: string, zip: ZipFile, entries: readonly Entry[]) {
    this.#file = file;
    this.#zip = zip;
    this.files = entries.map((entry) => ({
      name: baseName(entry.fileName),
      bytes: entry.uncompressedSize,
      entry,
    }));
  }

  /** Opens an archive by path or bytes. Throws AppError `archive-unreadable`, `archive-unsafe` or `file-unreadable`. */
  static async open(source: string | Uint8Array, file: string): Promise<ChatZip> {
    const options = { lazyEntries: true, autoClose: false } as const;
    try {
      const zip =
        typeof source === 'string'
          ? await openPromise(source, options)
          : await fromBufferPromise(Buffer.from(source), options);
      return new ChatZip(file, zip, await ChatZip.#judged(file, zip));
    } catch (error) {
      const told = toReadError(file, error);
      if (told instanceof AppError) throw told;
      throw new AppError('archive-unreadable', { file }, { cause: error });
    }
  }

  static async #judged(file: string, zip: ZipFile): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    let [count, total] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      count += 1;
      total += entry.uncompressedSize;
      if (count > MOST_ENTRIES || total > LARGEST_TOTAL || !isModest(entry)) {
        zip.close();
        throw new AppError('archive-unsafe', { file });
      }
      if (isTaken(entry)) entries.push(entry);
    }
    return entries;
  }

  /** The bytes of one file. Throws AppError `file-too-large` or `archive-unreadable`. */
  async read({ name, bytes, entry }: ZippedFile): Promise<Uint8Array> {
    if (bytes > LARGEST_FILE)
      throw new AppError('file-too-large', { file: name, bytes, max: LARGEST_FILE });
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) chunks.push(chunk);
      return Buffer.concat(chunks);
    } catch (error) {
      throw new AppError('archive-unreadable', { file: this.#file }, { cause: error });
    }
  }

  close(): void {
    this.#zip.close();
  }
}
