/** Where a list was left: the words that it was searched by, and how far it was scrolled, in pixels. */
export type ListPlace = Readonly<{ query: string; offset: number }>;

/** The start of the list of all cases. */
export const listStart: ListPlace = { query: '', offset: 0 };
