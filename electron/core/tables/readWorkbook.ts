import { read, utils, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../shared/appError.ts';
import { checkWorkbook } from './checkWorkbook.ts';
import { isZip } from './isWorkbook.ts';
import { MAX_COLUMNS, MAX_ROWS, type Table, type TableRow } from './table.ts';

/** Numbers as people wrote them: a computer keeps 19.99 as 19.990000000000002 after adding up. */
function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? String(BigInt(Math.round(value))) : text;
}

/** A date of a cell has no zone. `1899-12-30` is the zero of the calendar of Excel: only a time was meant. */
function dateText(date: Date): string {
  const text = date.toISOString();
  const [day = '', time = ''] = text.slice(0, 19).split('T');
  if (day.startsWith('1899-')) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function cellText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value);
  if (typeof value === 'number' && Number.isFinite(value)) return numberText(value);
  return value === null || value === undefined ? '' : String(value).trim();
}

function rowsOf(sheet: WorkSheet, file: string): readonly TableRow[] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  if (range.e.r - range.s.r >= MAX_ROWS)
    throw new AppError('table-too-long', { file, max: MAX_ROWS });
  range.e.c = Math.min(range.e.c, range.s.c + MAX_COLUMNS - 1);
  const all: unknown[][] = utils.sheet_to_json(sheet, { header: 1, raw: true, range, UTC: true });
  return all.flatMap((values, index) => {
    const cells = Array.from(values, cellText);
    return cells.some((cell) => cell !== '') ? [{ line: range.s.r + index + 1, cells }] : [];
  });
}

function refusal(error: unknown, file: string): AppError {
  const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
  return new AppError(isLocked ? 'table-locked' : 'table-damaged', { file }, { cause: error });
}

/**
 * The tables of a workbook, those of empty sheets left out. A cell with a formula gives what it showed when it was
 * saved; nothing is reckoned. Throws AppError `table-bomb`, `table-damaged`, `table-locked`, `table-too-long`.
 */
export async function readWorkbook(bytes: Buffer, file: string): Promise<readonly Table[]> {
  if (isZip(bytes)) await checkWorkbook(bytes, file);
  const encoding = isZip(bytes) ? 'xlsx' : 'xls';
  const options = { cellDates: true, cellHTML: false, cellFormula: false, sheetRows: MAX_ROWS + 2 };
  let sheets: readonly WorkSheet[];
  try {
    const book = read(bytes, { ...options, UTC: true, dense: true });
    sheets = book.SheetNames.flatMap((name) => book.Sheets[name] ?? []);
  } catch (error) {
    throw refusal(error, file);
  }
  const tables = sheets.map((sheet) => ({ encoding, rows: rowsOf(sheet, file) }));
  return tables.filter(({ rows }) => rows.length > 0);
}
