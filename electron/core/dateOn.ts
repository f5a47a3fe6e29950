import type { Clock } from '../../shared/clock.ts';

/** The calendar date on the seller's wall, YYYY-MM-DD. */
export const dateOn = ({ now, zone }: Clock): string =>
  now().toZonedDateTimeISO(zone).toPlainDate().toString();
