import { AppError } from '../../../shared/appError.ts';
import { parseCsv } from './parseCsv.ts';
import { parseJson } from './parseJson.ts';
import { parseText } from './parseText.ts';
import type { DateOrder, TrackingRecord } from './trackingRecord.ts';

function readJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads what a carrier or a tracking site says, whatever its form: JSON, a table, or pasted lines. One record
 * for each number found; `file` names the source in errors.
 *
 * @throws AppError `text-empty`; `text-unsupported` for XML and web pages, which are not read yet.
 */
export function readTracking(
  text: string,
  file: string,
  order: DateOrder | undefined,
): readonly TrackingRecord[] {
  if (text.trim() === '') throw new AppError('text-empty', { file });
  if (/^\s*<(?:\?xml|!doctype|[a-z][\w:-]*[\s>])/i.test(text))
    throw new AppError('text-unsupported', {
      file,
      found: /<html|<!doctype html/i.test(text) ? 'HTML' : 'XML',
    });
  const json = readJson(text);
  if (json !== undefined) return parseJson(json, order);
  return parseCsv(text, order) ?? [parseText(text, order)];
}
