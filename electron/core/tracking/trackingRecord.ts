import type { ErrorData } from '../../../shared/appError.ts';
import type { Moment } from '../../../shared/domain/moment.ts';

/** One event as it was read: the carrier's own words, place, local time and zone; what is missing stays missing. */
export type ReadEvent = Readonly<{
  at: Moment;
  text: string;
  place?: string;
  code?: string;
}>;

/** A line (from 1; in JSON the position in its list) that could not be read, and why. */
export type RefusedLine = Readonly<{ line: number; error: ErrorData }>;

/** What one source says about one number of one carrier. */
export type TrackingRecord = Readonly<{
  carrier?: string;
  number?: string;
  events: readonly ReadEvent[];
  refused: readonly RefusedLine[];
}>;

/** Which number of a date such as 03/04/2023 is the day: day-month-year, month-day-year, year-month-day. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
