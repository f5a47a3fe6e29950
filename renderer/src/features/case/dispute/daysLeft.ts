import { Temporal } from 'temporal-polyfill';

/** Whole days from `today` to a date; below nothing when it is past. Both `2026-03-04`. */
export const daysLeft = (date: string, today: string): number =>
  Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(date)).days;

/** The date of today on the wall of this computer. */
export const todayHere = (): string => Temporal.Now.plainDateISO().toString();
