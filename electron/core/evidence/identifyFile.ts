import { constants, type Stats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/appError.ts';
import { toReadError } from '../storage/errno.ts';
import { bytesAt, isWhole, type OpenFile } from './checkWhole.ts';
import { type Format, formatOfEnding, TEXT } from './formats.ts';
import { sniffFormat } from './sniffFormat.ts';

/** A file that may be taken: what it is by its bytes, how long it is and when it was last written. */
export type IdentifiedFile = Readonly<{
  path: string;
  name: string;
  format: Format;
  bytes: number;
  modifiedAt: Temporal.Instant;
}>;

const HEAD_BYTES = 65_536;
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

function refuseByStats(file: string, stats: Stats): void {
  if (!stats.isFile()) throw new AppError('file-not-regular', { file });
  if (stats.size === 0) throw new AppError('file-empty', { file });
}

const endingOf = (name: string): string => extname(name).slice(1).toLowerCase();

/** Text has no signature: it is taken only under a name that says text, or under none. */
const fits = (format: Format, ending: string): boolean =>
  ending === '' || format.endings.includes(ending);

function refuseByName(file: string, ending: string, format: Format): void {
  if (fits(format, ending)) return;
  const named = formatOfEnding(ending);
  if (format === TEXT && !named)
    throw new AppError('file-unsupported', { file, found: ending.toUpperCase() });
  throw new AppError('file-renamed', {
    file,
    named: named?.name ?? ending.toUpperCase(),
    found: format.name,
    extension: format.endings[0],
  });
}

async function formatOf(file: string, opened: OpenFile): Promise<Format> {
  const ending = endingOf(file);
  const sniffed = await sniffFormat(await bytesAt(opened, 0, HEAD_BYTES), ending);
  if (sniffed.kind === 'other')
    throw new AppError('file-unsupported', { file, found: sniffed.found });
  if (sniffed.kind === 'unknown' && formatOfEnding(ending))
    throw new AppError('file-damaged', { file, detail: 'unreadable' });
  if (sniffed.kind === 'unknown')
    throw new AppError('file-unsupported', { file, found: ending.toUpperCase() || 'unknown' });
  refuseByName(file, ending, sniffed.format);
  return sniffed.format;
}

async function examine(file: string, opened: OpenFile): Promise<Format> {
  const format = await formatOf(file, opened);
  if (opened.bytes > format.maxBytes)
    throw new AppError('file-too-large', { file, bytes: opened.bytes, max: format.maxBytes });
  if (!(await isWhole(opened, format.mediaType)))
    throw new AppError('file-damaged', { file, detail: 'cut_off' });
  return format;
}

/**
 * What a file is by its bytes, whatever its name says; links are not followed and no pixel is decoded.
 * Throws AppError `file-missing`, `file-unreadable`, `file-not-regular`, `file-empty`, `file-unsupported`,
 * `file-renamed`, `file-too-large` or `file-damaged`.
 */
export async function identifyFile(path: string): Promise<IdentifiedFile> {
  const file = basename(path);
  try {
    refuseByStats(file, await lstat(path));
    const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const stats = await handle.stat();
      refuseByStats(file, stats);
      const format = await examine(file, { handle, bytes: stats.size });
      const modifiedAt = Temporal.Instant.fromEpochMilliseconds(Math.trunc(stats.mtimeMs));
      return { path, name: file, format, bytes: stats.size, modifiedAt };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw toReadError(file, error);
  }
}
