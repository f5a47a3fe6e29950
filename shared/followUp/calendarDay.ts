const DAY = 86_400_000;

/** A calendar day as a whole number that grows by one from day to day, so that thousands are reckoned with quickly. */
export type Day = number;

/** The day of `2026-03-04`, or of a time that begins so; the rest of it is not looked at. */
export const dayOf = (date: string): Day => Date.parse(`${date.slice(0, 10)}T00:00Z`) / DAY;

/** The day as `2026-03-04`. */
export const dateOf = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10);
