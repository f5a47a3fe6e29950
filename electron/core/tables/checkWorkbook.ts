import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { AppError } from '../../../shared/appError.ts';

/** Bytes that a workbook may unpack to; one of 50,000 rows has about 40 MB. */
const MAX_UNPACKED = 200_000_000;
/** Times that it may grow; what Excel writes grows about tenfold. */
const MAX_GROWTH = 200;
/** Parts that it may have. */
const MAX_PARTS = 2_000;

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

async function unpackedBytes(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<number> {
  const read = promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  let bytes = 0;
  for await (const chunk of await read(entry)) bytes += chunk.length;
  return bytes;
}

const bomb = (file: string) => new AppError('table-bomb', { file, max: MAX_UNPACKED });

async function entriesOf(zip: yauzl.ZipFile, file: string): Promise<readonly yauzl.Entry[]> {
  if (zip.entryCount > MAX_PARTS) throw bomb(file);
  const entries: yauzl.Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.readEntry();
  });
  return entries;
}

/**
 * Refuses a workbook that is made to eat memory, or whose parts are not as long as it says: a small file can unpack to
 * gigabytes. Throws AppError `table-bomb`, and `table-damaged` when it is no whole archive.
 */
export async function checkWorkbook(bytes: Buffer, file: string): Promise<void> {
  try {
    const zip = await open(bytes, { lazyEntries: true });
    const entries = await entriesOf(zip, file);
    const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (declared > MAX_UNPACKED || declared > bytes.length * MAX_GROWTH) throw bomb(file);
    for (const entry of entries) await unpackedBytes(zip, entry);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('table-damaged', { file }, { cause: error });
  }
}
