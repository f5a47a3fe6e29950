import { AppError } from '../../../shared/appError.ts';
import { decodeIn, decodeNamed } from '../text/decodeText.ts';
import { isWorkbook } from './isWorkbook.ts';
import { readCsv } from './readCsv.ts';
import { readJsonTable } from './readJsonTable.ts';
import type { Table } from './table.ts';

/** JSON.parse, or undefined for a text that is no JSON. */
function readJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The tables of a file: CSV and TSV in any usual encoding, workbooks of Excel, answers of shop systems as JSON. `file`
 * names it in errors; `wanted` is the encoding of a text, where another one than the likeliest is tried: no table then,
 * when it is not in that one.
 *
 * @throws AppError `text-empty`, `text-unsupported`, `table-too-long`, `table-damaged`, `table-locked`, `table-bomb`.
 */
export async function readTables(
  bytes: Buffer,
  file: string,
  wanted?: string,
): Promise<readonly Table[]> {
  if (isWorkbook(bytes)) {
    // Only now: few files are workbooks, and what reads them is large.
    const { readWorkbook } = await import('./readWorkbook.ts');
    return await readWorkbook(bytes, file);
  }
  const decoded = wanted === undefined ? decodeNamed(bytes, file) : decodeIn(bytes, wanted);
  if (!decoded) return [];
  const { text, encoding } = decoded;
  if (text.trim() === '') throw new AppError('text-empty', { file });
  const json = readJson(text);
  const rows = json === undefined ? readCsv(text, file) : readJsonTable(json);
  return [{ encoding, rows }];
}
