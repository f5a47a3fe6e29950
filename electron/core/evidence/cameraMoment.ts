import { type Moment, MomentSchema, ZoneSchema } from '../../../shared/domain/moment.ts';
import type { CameraDates } from '../photo/photoContract.ts';
import { FIRST_YEAR } from './firstYear.ts';

const EXIF_DATE =
  /^(\d{4})[:/-](\d{2})[:/-](\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const EXIF_OFFSET = /^(Z|[+-]\d{2}:?\d{2})$/;

// Old cameras fill the rest of a field with blanks or zero bytes.
const bare = (text: string | undefined): string => (text ?? '').replaceAll('\0', '').trim();

/** An offset that no zone can have is no offset; the time beside it stays what the camera said. */
function zoneOf(offset: string | undefined): string | undefined {
  if (offset === undefined) return undefined;
  const zone = offset === 'Z' ? '+00:00' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  return ZoneSchema.safeParse(zone).data;
}

function momentOf(date: string | undefined, offset: string | undefined): Moment | undefined {
  const match = EXIF_DATE.exec(bare(date));
  if (!match || Number(match[1]) < FIRST_YEAR) return undefined;
  const [, year, month, day, time, ownOffset] = match;
  const zone = zoneOf(ownOffset ?? EXIF_OFFSET.exec(bare(offset))?.[1]);
  const read = MomentSchema.safeParse({
    local: `${year}-${month}-${day}T${time}`,
    ...(zone !== undefined && { zone }),
  });
  return read.success ? read.data : undefined;
}

/**
 * When the camera says that it took the picture (EXIF 2.32: DateTimeOriginal, else DateTimeDigitized, each with
 * its offset). Zeros, blanks, impossible dates and clocks that were never set are no dates; the date of the last
 * change and that of the GPS are not asked for.
 */
export function cameraMoment(dates: CameraDates): Moment | undefined {
  return (
    momentOf(dates.original, dates.originalOffset) ??
    momentOf(dates.digitised, dates.digitisedOffset)
  );
}
