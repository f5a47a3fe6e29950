import type { FileHandle } from 'node:fs/promises';

/** An opened file and how long it is. */
export type OpenFile = Readonly<{ handle: FileHandle; bytes: number }>;

/** Bytes from a place in the file; fewer when it ends before. */
export async function bytesAt({ handle }: OpenFile, at: number, count: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, at);
  return buffer.subarray(0, bytesRead);
}

/** Readers pass over junk behind the end of a PDF (ISO 32000-1, 7.5.5); so much of it is not rare. */
const PDF_END = 65_536;
const PDF_START = 1024;

/** A PDF made for the web says how long it is, because its end marks stand near its start too (Annex F). */
function declaredLength(start: string): number {
  return start.includes('/Linearized') ? Number(/\/L\s+(\d+)/.exec(start)?.[1] ?? 0) : 0;
}

async function isWholePdf(file: OpenFile): Promise<boolean> {
  const start = await bytesAt(file, 0, PDF_START);
  if (declaredLength(start.toString('latin1')) > file.bytes) return false;
  const end = await bytesAt(file, Math.max(0, file.bytes - PDF_END), PDF_END);
  return end.includes('%%EOF') || end.includes('startxref');
}

function boxSize(header: Buffer, rest: number): number {
  const size = header.readUInt32BE(0);
  if (size === 0) return rest;
  return size === 1 && header.length === 16 ? Number(header.readBigUInt64BE(8)) : size;
}

const MOST_BOXES = 100_000;

/** The boxes on the top level of a container (ISO/IEC 14496-12, 4.2), or undefined when one runs past the end. */
async function topBoxes(file: OpenFile): Promise<ReadonlySet<string> | undefined> {
  const types = new Set<string>();
  let at = 0;
  for (let count = 0; at < file.bytes && count < MOST_BOXES; count++) {
    const header = await bytesAt(file, at, 16);
    if (header.length < 8) return undefined;
    const size = boxSize(header, file.bytes - at);
    if (size < 8 || at + size > file.bytes) return undefined;
    types.add(header.toString('latin1', 4, 8));
    at += size;
  }
  return types;
}

const isWholeContainer = async (file: OpenFile): Promise<boolean> =>
  (await topBoxes(file)) !== undefined;

/** A film is unreadable without its index, which cameras write last. */
const isWholeVideo = async (file: OpenFile): Promise<boolean> =>
  (await topBoxes(file))?.has('moov') === true;

const checks: Readonly<Record<string, (file: OpenFile) => Promise<boolean>>> = {
  'application/pdf': isWholePdf,
  'image/heic': isWholeContainer,
  'image/avif': isWholeContainer,
  'video/mp4': isWholeVideo,
  'video/quicktime': isWholeVideo,
};

/**
 * Whether a file has its end, as far as its structure tells without decoding it. An interrupted transfer leaves
 * such files openable and half empty, which no decoder complains about.
 */
export async function isWhole(file: OpenFile, mediaType: string): Promise<boolean> {
  return (await checks[mediaType]?.(file)) ?? true;
}
