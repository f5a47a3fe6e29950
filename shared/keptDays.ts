/** For how many days what was deleted, or replaced by a smaller copy, can be had back. */
export const KEPT_DAYS = 30;
