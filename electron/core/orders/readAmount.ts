import { minorDigits } from '../../../shared/domain/money.ts';

/** Which sign stands before the cents in a file. */
export type DecimalSign = '.' | ',';

/** An amount as a cell writes it: the digits as text, so that nothing is rounded. */
type Written = Readonly<{ isNegative: boolean; number: string; currency?: string }>;

// Longer signs first: `US $` ends with the `$` that other countries write too.
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/AU\s?\$|A\$/i, 'AUD'],
  [/C\s?\$|CA\$/i, 'CAD'],
  [/NZ\s?\$/i, 'NZD'],
  [/HK\s?\$/i, 'HKD'],
  [/NT\s?\$/i, 'TWD'],
  [/S\s?\$(?!\w)/, 'SGD'],
  [/R\$/, 'BRL'],
  [/MX\s?\$/i, 'MXN'],
  [/US\s?\$|\$/i, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/￥|元|RMB/i, 'CNY'],
  [/₽|руб/i, 'RUB'],
  [/zł/i, 'PLN'],
  [/₩/, 'KRW'],
  [/₹/, 'INR'],
  [/₺/, 'TRY'],
  [/₴/, 'UAH'],
];

const CODES = new Set(Intl.supportedValuesOf('currency'));

/** The currency that a cell names by its code or its sign; undefined when it names none. `US $` is USD. */
export function currencyIn(cell: string): string | undefined {
  const codes = cell.toUpperCase().match(/[A-Z]{3}/g) ?? [];
  const code = codes.find((one) => CODES.has(one));
  if (code) return code;
  return /US\s?\$/i.test(cell) ? 'USD' : SIGNS.find(([sign]) => sign.test(cell))?.[1];
}

/** Words with which exports fill a cell that holds nothing. */
const NOTHING = /^(?:-+|–|—|n\/?a|not (?:available|applicable)|null|none|nil|无)$/i;

/** Whether a cell holds nothing, in whichever way the export says so. */
export const isNothing = (cell: string): boolean => cell === '' || NOTHING.test(cell);

function writtenIn(cell: string): Written | undefined {
  const currency = currencyIn(cell);
  const plain = cell
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace('−', '-');
  const numbers = plain.match(/\d[\d.,]*/g) ?? [];
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) return undefined;
  const rest = plain.replace(number, '#').replace(/[^#\p{L}()%-]/gu, '');
  // Letters that are no currency belong to something else: `B08BAD0001` is no amount.
  if (/[%]/.test(rest) || (/\p{L}/u.test(rest) && currency === undefined)) return undefined;
  const isNegative = /-/.test(rest) || /\(.*#.*\)/.test(rest);
  return { isNegative, number: number.replace(/[.,]$/, ''), ...(currency && { currency }) };
}

/** What one number says of the file: the sign before its last one to two digits, or the later of two signs. */
function signIn(number: string): DecimalSign | undefined {
  const [comma, point] = [number.lastIndexOf(','), number.lastIndexOf('.')];
  const last = Math.max(comma, point);
  if (last < 0) return undefined;
  const sign = last === comma ? ',' : '.';
  const isRepeated = number.indexOf(sign) !== last;
  if (isRepeated) return sign === ',' ? '.' : ',';
  if (Math.min(comma, point) >= 0) return sign;
  return number.length - last - 1 === 3 ? undefined : sign;
}

/** The sign before the cents that the amounts of a file agree on; undefined when none of them tells. */
export function decimalSignOf(cells: readonly string[]): DecimalSign | undefined {
  const signs = cells.flatMap((cell) => signIn(writtenIn(cell)?.number ?? '') ?? []);
  const commas = signs.filter((sign) => sign === ',').length;
  if (signs.length === 0) return undefined;
  return commas * 2 > signs.length ? ',' : '.';
}

/** `1.234,5` with a decimal comma is `['1234', '5']`; undefined when the signs do not stand in threes. */
function splitNumber(number: string, decimal: DecimalSign): readonly [string, string] | undefined {
  const [whole = '', fraction = '', ...more] = number.split(decimal);
  const groups = whole.split(/[.,]/);
  if (more.length > 0 || /[.,]/.test(fraction)) return undefined;
  if (groups.length > 1 && !groups.slice(1).every((group) => /^\d{2,3}$/.test(group)))
    return undefined;
  return [groups.join(''), fraction];
}

/** An amount with three digits behind its only sign: thousands, unless the currency has thousandths. */
function signFor(number: string, digits: number, file: DecimalSign | undefined): DecimalSign {
  const own = signIn(number);
  if (own) return own;
  if (file) return file;
  const sign = number.includes(',') ? ',' : '.';
  if (digits === 3) return sign;
  return sign === ',' ? '.' : ',';
}

/** An amount, exact in the smallest unit of its currency. */
export type Amount = Readonly<{ minor: number; currency: string }>;

/**
 * Reads an amount in any usual notation (`-€0.17`, `1.234,56 EUR`, `US $12`). `fallback` is the currency that the file
 * says elsewhere, `file` the decimal sign of its other amounts. Undefined when it is none, has more digits than its
 * currency, or no currency is known.
 */
export function readAmount(
  cell: string,
  fallback: string | undefined,
  file: DecimalSign | undefined,
): Amount | undefined {
  const written = writtenIn(cell);
  const currency = fallback ?? written?.currency;
  if (!written || !currency) return undefined;
  const digits = minorDigits(currency);
  const split = splitNumber(written.number, signFor(written.number, digits, file));
  if (!split) return undefined;
  const [whole, cents] = split;
  const fraction = cents.replace(/0+$/, '');
  if (fraction.length > digits || whole.length > 12) return undefined;
  const minor = Number(`${whole}${fraction.padEnd(digits, '0')}`);
  return { minor: written.isNegative && minor !== 0 ? -minor : minor, currency };
}
