import type { Destination } from './destination.ts';

/** What one export has to stay within; every limit is known. */
export type ExportLimits = Readonly<{
  pdf: boolean;
  pictures: boolean;
  maxFileBytes: number;
  maxTotalBytes: number;
  maxFiles: number;
  maxPages: number;
  /** Null where the platform's limit of its text field is unknown. */
  maxStatementChars: number | null;
  /** Limits that the destination's sources do not give and that were taken from the generic profile. */
  assumed: readonly string[];
}>;

/** Sheets or pages that no sensible export exceeds, where neither profile sets a number of files. */
const MOST_FILES = 99;

/**
 * The limits of a destination, its unknown ones taken from the generic profile, which fits everywhere
 * that is known.
 */
export function exportLimits(destination: Destination, generic: Destination): ExportLimits {
  const types = destination.types ?? generic.types ?? ['pdf'];
  const pages = destination.maxPages ?? generic.maxPages ?? MOST_FILES;
  const safe = generic.maxFileBytes ?? 0;
  const fileBytes = destination.maxFileBytes ?? destination.maxTotalBytes ?? safe;
  const pdf = types.includes('pdf');
  const names = [
    'types',
    'maxFileBytes',
    'maxTotalBytes',
    ...(pdf ? ['maxPages' as const] : []),
  ] as const;
  return {
    pdf,
    pictures: types.includes('jpg'),
    maxFileBytes: fileBytes,
    maxTotalBytes: destination.maxTotalBytes ?? fileBytes,
    maxFiles: destination.maxFiles ?? MOST_FILES,
    maxPages: pages,
    maxStatementChars: destination.maxStatementChars ?? null,
    assumed: names.filter((name) => destination[name] === undefined),
  };
}
