/** Cases that are asked for at once. */
export const BLOCK_SIZE = 100;

/** Rows that are asked for before they come into view, on either side. */
const AHEAD = 40;

/** Which rows are seen: the first, and how many. */
export type View = Readonly<{ first: number; count: number }>;

/** The blocks, counted from 0, that hold the rows in view and those a little ahead, of a list of `total` rows. */
export function blocksInView({ first, count }: View, total: number): readonly number[] {
  const start = Math.max(0, first - AHEAD);
  const end = Math.min(total, first + count + AHEAD);
  const from = Math.floor(start / BLOCK_SIZE);
  const to = Math.ceil(end / BLOCK_SIZE);
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
