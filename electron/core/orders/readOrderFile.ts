import { basename } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { isWorkbook } from '../tables/isWorkbook.ts';
import { readTables } from '../tables/readTables.ts';
import type { Table } from '../tables/table.ts';
import { readBytes } from '../text/readText.ts';
import { findHeader } from './findHeader.ts';
import type { OrderReading } from './orderReading.ts';
import { type ReadOptions, readOrders } from './readOrders.ts';

/** Encodings of Chinese, Japanese and Korean programs, the likeliest first. */
const OTHERS = ['gb18030', 'big5', 'shift_jis', 'euc-kr'];

const isGuess = ({ encoding }: Table) => !/^(?:utf|xls)/.test(encoding);

/** A header alone is too short to guess an encoding by: the one in which its names are known is right. */
async function inOtherEncoding(bytes: Buffer, file: string): Promise<readonly Table[]> {
  for (const encoding of OTHERS) {
    const tables = await readTables(bytes, file, encoding);
    if (tables.some((table) => findHeader(table, 'auto'))) return tables;
  }
  return [];
}

/** The table of orders of a file: the first that is one, else the first at all. */
async function tableOf(bytes: Buffer, file: string): Promise<Table> {
  const tables = await readTables(bytes, file);
  const isKnown = (table: Table) => findHeader(table, 'auto') !== undefined;
  const others =
    tables.some(isKnown) || isWorkbook(bytes) || !tables.some(isGuess)
      ? []
      : await inOtherEncoding(bytes, file);
  const table = tables.find(isKnown) ?? others.find(isKnown) ?? tables[0];
  if (!table) throw new AppError('text-empty', { file });
  return table;
}

/**
 * Reads the order list in a file. Throws the AppErrors of `readBytes`, `readTables` and `readOrders`.
 */
export async function readOrderFile(path: string, options: ReadOptions): Promise<OrderReading> {
  const file = basename(path);
  const bytes = await readBytes(path);
  return readOrders(await tableOf(Buffer.from(bytes), file), file, options);
}
