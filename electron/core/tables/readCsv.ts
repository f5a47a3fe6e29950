import Papa from 'papaparse';
import { AppError } from '../../../shared/appError.ts';
import { MAX_ROWS, type TableRow } from './table.ts';

const SEPARATORS = [',', ';', '\t', '|'];

/** How many lines decide which separator a file uses. */
const SAMPLE = 60;

/** Cells of the widest row, and how many rows are about as wide: a table has many, a text has none. */
function shapeOf(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE });
  const widest = Math.max(0, ...data.map((row) => row.length));
  if (widest < 2) return 0;
  const wide = data.filter((row) => row.length >= widest / 2).length;
  return wide * Math.sqrt(widest);
}

function separatorOf(text: string): string {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (told !== undefined) return told;
  const shapes = SEPARATORS.map((separator) => ({ separator, shape: shapeOf(text, separator) }));
  const best = shapes.reduce((one, other) => (other.shape > one.shape ? other : one));
  return best.shape > 0 ? best.separator : ',';
}

const breaksIn = (cell: string) => cell.match(/\r\n|[\r\n]/g)?.length ?? 0;

const linesIn = (cells: readonly string[]) =>
  1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);

/**
 * The rows of a text table, whichever of the usual separators it uses, quoted cells with line breaks included; every
 * cell without the blanks around it. Empty rows are left out. Throws AppError `table-too-long`.
 */
export function readCsv(text: string, file: string): readonly TableRow[] {
  const delimiter = separatorOf(text);
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: MAX_ROWS + 1 });
  if (data.length > MAX_ROWS) throw new AppError('table-too-long', { file, max: MAX_ROWS });
  const rows: TableRow[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push({ line, cells: cells.map((cell) => cell.trim()) });
    line += linesIn(cells);
  }
  return rows;
}
