/** Clocks that were never set start in 1970 or 1980; cameras and phones that date their pictures came later. */
export const FIRST_YEAR = 1990;
