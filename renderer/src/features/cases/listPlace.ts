/**
 * Where a list was left: the words that it was searched by, how far it was scrolled, in pixels, and the row of the
 * case that was opened from it.
 */
export type ListPlace = Readonly<{ query: string; offset: number; opened?: number }>;

/** The start of the list of all cases. */
export const listStart: ListPlace = { query: '', offset: 0 };
