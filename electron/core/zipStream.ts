import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** How one file of a zip archive is kept. */
export type ZipEntryOptions = Readonly<{ mtime: Date; compress: boolean }>;

/** A zip archive that is made while it is read, one file at a time. */
export type ZipStream = Readonly<{
  output: Readable;
  /** Adds a file; its bytes are asked for when their turn comes. */
  add: (name: string, options: ZipEntryOptions, chunks: () => AsyncIterable<Uint8Array>) => void;
  end: () => void;
}>;

/** Only the owner reads what was unpacked, as it is in the vault. */
const FILE_MODE = 0o100600;

/** Starts a zip archive. What a file throws while it is read, whoever reads the archive is thrown. */
export function zipStream(): ZipStream {
  const zip = new ZipFile();
  const output = zip.outputStream;
  if (!(output instanceof Readable)) throw new Error('The zip is no stream of this Node');
  zip.on('error', (error: Error) => output.destroy(error));
  let current: Readable | undefined;
  // What fails before anybody reads is heard of by whoever reads first.
  output.on('error', () => undefined);
  // A reader that goes away leaves the file open that is being read.
  output.once('close', () => current?.destroy());
  return {
    output,
    add: (name, { mtime, compress }, chunks) =>
      zip.addReadStreamLazy(name, { mtime, mode: FILE_MODE, compress }, (give) => {
        const source = Readable.from(chunks(), { objectMode: false });
        source.on('error', (error) => output.destroy(error));
        current = source;
        give(null, source);
      }),
    end: () => zip.end(),
  };
}
