import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/appError.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import type { z } from '../../../shared/zod.ts';
import { countBytes } from '../countBytes.ts';
import { errnoOf, toReadError } from '../storage/errno.ts';
import { parseAttachmentPath } from '../storage/vaultPaths.ts';
import {
  AnyManifestSchema,
  ARCHIVE_VERSION,
  type ArchivedFile,
  isSafePath,
  MANIFEST_FILE,
  type Manifest,
  ManifestSchema,
} from './manifest.ts';

/** A manifest of two hundred thousand files has 30 MB. */
const LARGEST_MANIFEST = 100_000_000;
/** No text of a case deflates further; what does was made to fill a disk. */
const LARGEST_RATIO = 1100;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;

type Entries = ReadonlyMap<string, Entry>;

const damaged = (file: string, detail: string, cause?: unknown): AppError =>
  new AppError('backup-damaged', { file, detail }, { cause });
const unsafe = (file: string, entry: string): AppError =>
  new AppError('backup-unsafe', { file, entry });

/** What the unpacking library says, as an error for the user. */
function toArchiveError(file: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (errnoOf(error) !== undefined) return toReadError(file, error);
  if (
    error instanceof Error &&
    /invalid (characters|relative path)|absolute path/.test(error.message)
  )
    return unsafe(file, error.message);
  if (error instanceof Error) return damaged(file, error.message, error);
  return error;
}

/** A link, a device or a folder is never made of an archive. */
function isRegular({ externalFileAttributes, fileName }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & FILE_TYPE;
  return (type === 0 || type === REGULAR) && !fileName.endsWith('/');
}

function isModest({
  fileName,
  compressedSize,
  uncompressedSize,
  compressionMethod,
}: Entry): boolean {
  if (parseAttachmentPath(fileName)) return compressionMethod === 0;
  return uncompressedSize <= LARGEST_RATIO * compressedSize + 1000;
}

/** Entries that share bytes can claim any size. */
function overlap(entries: readonly Entry[]): Entry | undefined {
  const byPlace = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  return byPlace.find((entry, at) => {
    const before = byPlace[at - 1];
    const end = before ? before.relativeOffsetOfLocalHeader + before.compressedSize : 0;
    return entry.relativeOffsetOfLocalHeader < end;
  });
}

async function readEntries(file: string, zip: ZipFile): Promise<Entries> {
  const entries = new Map<string, Entry>();
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry;
    const folded = fileName.normalize('NFC').toLowerCase();
    if (!isSafePath(fileName) || !isRegular(entry) || !isModest(entry) || names.has(folded))
      throw unsafe(file, fileName);
    names.add(folded);
    entries.set(fileName, entry);
  }
  const overlapping = overlap([...entries.values()]);
  if (overlapping) throw unsafe(file, overlapping.fileName);
  return entries;
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parse<T>(file: string, schema: z.ZodType<T>, content: unknown): T {
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  throw damaged(file, `${MANIFEST_FILE}: ${read.error.issues[0]?.path.join('.') ?? ''}`);
}

async function readManifest(file: string, zip: ZipFile, entries: Entries): Promise<Manifest> {
  const entry = entries.get(MANIFEST_FILE);
  if (!entry) throw new AppError('backup-foreign', { file });
  if (entry.uncompressedSize > LARGEST_MANIFEST) throw unsafe(file, MANIFEST_FILE);
  const text = (await bytesOf(await zip.openReadStreamPromise(entry))).toString();
  const content: unknown = JSON.parse(text);
  const { version } = parse(file, AnyManifestSchema, content);
  if (version > ARCHIVE_VERSION) throw new AppError('backup-newer', { file });
  return parse(file, ManifestSchema, content);
}

/** Only a daily backup has files beside it, and only attachments under their own names. */
function strayBeside({ kind, beside = [] }: Manifest): ArchivedFile | undefined {
  return beside.find(
    ({ path, sha256 }) => kind !== 'daily' || parseAttachmentPath(path) !== sha256,
  );
}

/** Everything that is there is named, and everything that is named is there, with the size it should have. */
function requireAgreement(file: string, manifest: Manifest, entries: Entries): void {
  const { files } = manifest;
  const named = new Set(files.map(({ path }) => path));
  const wrong = files.find(({ path, bytes }) => entries.get(path)?.uncompressedSize !== bytes);
  if (wrong) throw damaged(file, wrong.path);
  const stray =
    strayBeside(manifest)?.path ??
    [...entries.keys()].find((path) => path !== MANIFEST_FILE && !named.has(path)) ??
    (named.size === files.length ? undefined : MANIFEST_FILE);
  if (stray !== undefined) throw unsafe(file, stray);
}

/**
 * A zip archive that Claimfolio made, opened and judged by its table of contents alone. Nothing of it is believed:
 * names, kinds, sizes and places of its entries are checked here, the bytes when they are read.
 */
export class Archive {
  readonly manifest: Manifest;
  readonly #file: string;
  readonly #zip: ZipFile;
  readonly #entries: Entries;

  private constructor(file: string, zip: ZipFile, entries: Entries, manifest: Manifest) {
    this.#file = file;
    this.#zip = zip;
    this.#entries = entries;
    this.manifest = manifest;
  }

  /**
   * Opens an archive. `file` is its path, and names it in errors. Throws AppError `file-missing`, `file-unreadable`,
   * `backup-damaged`, `backup-unsafe`, `backup-foreign` or `backup-newer`.
   */
  static async open(file: string): Promise<Archive> {
    try {
      const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
      try {
        const entries = await readEntries(file, zip);
        const manifest = await readManifest(file, zip, entries);
        requireAgreement(file, manifest, entries);
        return new Archive(file, zip, entries, manifest);
      } catch (error) {
        zip.close();
        throw error;
      }
    } catch (error) {
      throw toArchiveError(file, error);
    }
  }

  /**
   * The bytes of a file, which throw at their end unless they are what the manifest says: AppError `backup-damaged`
   * names the file.
   */
  async *read({ path, bytes, sha256 }: ArchivedFile): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    let read = 0;
    try {
      for await (const chunk of await this.#stream(path)) {
        read += chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof AppError ? error : damaged(this.#file, path, error);
    }
    if (read !== bytes || hash.digest('hex') !== sha256) throw damaged(this.#file, path);
  }

  /** Reads everything and compares it. Throws AppError `backup-damaged`, which names the first file that is not right. */
  async verify(onProgress?: OnProgress): Promise<void> {
    const { files } = this.manifest;
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const onBytes = countBytes(onProgress, 'compare', total);
    for (const file of files) for await (const chunk of this.read(file)) onBytes(chunk.length);
  }

  close(): void {
    this.#zip.close();
  }

  async #stream(path: string): Promise<Readable> {
    const entry = this.#entries.get(path);
    if (!entry) throw damaged(this.#file, path);
    return await this.#zip.openReadStreamPromise(entry);
  }
}
