/** One row of a table, with the line of the file on which it starts (from 1). */
export type TableRow = Readonly<{ line: number; cells: readonly string[] }>;

/** A file as rows of text. `encoding` as browsers name it, or `xlsx`, `xls` for what holds no plain text. */
export type Table = Readonly<{ encoding: string; rows: readonly TableRow[] }>;

/** More rows than any export of a small shop has. */
export const MAX_ROWS = 100_000;

/** More columns than any export has. */
export const MAX_COLUMNS = 1_000;
