import type { ErrorData, ErrorParams } from './appError.ts';

/** Names in errors that are words of the program or the system, never of a seller or a buyer. */
const harmless: ReadonlySet<string> = new Set([
  'allowed',
  'channel',
  'code',
  'detail',
  'expected',
  'format',
  'found',
  'known',
  'limits',
]);

/** What a technical detail may quote: texts, paths, addresses, long numbers. */
const quoted: readonly RegExp[] = [
  /(["'`“‘「])[^"'`”’」]*["'`”’」]/gu,
  /(?:[A-Za-z]:)?[\\/][^\s,;:)]+(?:[\\/][^,;:)\n]*)?/gu,
  /[^\s@]+@[^\s@]+/gu,
  /\d{5,}/gu,
];

const mask = (text: string): string => quoted.reduce((left, part) => left.replace(part, '…'), text);

function maskParam(name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  return harmless.has(name) ? mask(value) : '…';
}

/** An error as it may be given to strangers: its code and figures, without names, paths and numbers of orders. */
export function withoutPersonalData({ code, params }: ErrorData): ErrorData {
  const kept: ErrorParams = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, maskParam(name, value)]),
  );
  return { code, params: kept };
}
