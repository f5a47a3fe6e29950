import { basename } from 'node:path';
import Papa from 'papaparse';
import { isWorkbook } from '../tables/isWorkbook.ts';
import { decodeText } from '../text/decodeText.ts';
import { readBytes } from '../text/readText.ts';
import { readTracking } from './readTracking.ts';
import type { DateOrder, TrackingRecord } from './trackingRecord.ts';

/** A workbook as the text that it would be when saved as CSV. */
async function textOf(bytes: Buffer, file: string): Promise<string> {
  if (!isWorkbook(bytes)) return decodeText(bytes, file);
  const { readWorkbook } = await import('../tables/readWorkbook.ts');
  const [table] = await readWorkbook(bytes, file);
  return Papa.unparse((table?.rows ?? []).map(({ cells }) => [...cells]));
}

/** Reads an export of a carrier or tracking site: CSV, JSON, text or a workbook. Throws as `readTracking` and `readWorkbook`. */
export async function readTrackingFile(
  path: string,
  order: DateOrder | undefined,
): Promise<readonly TrackingRecord[]> {
  const file = basename(path);
  return readTracking(await textOf(Buffer.from(await readBytes(path)), file), file, order);
}
