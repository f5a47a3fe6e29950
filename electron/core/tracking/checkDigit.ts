import type { Check } from './carrierRules.ts';

const CHARS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const toTen = (value: number) => String((10 - (value % 10)) % 10);

/** Letters count by their place in ASCII. */
const worthOf = (char: string) => (/\d/.test(char) ? Number(char) : (char.charCodeAt(0) - 3) % 10);

function mod10(serial: string, evens: number, odds: number, isReverse: boolean): string {
  const chars = isReverse ? [...serial].toReversed() : [...serial];
  return toTen(sum(chars.map((char, at) => worthOf(char) * (at % 2 === 0 ? evens : odds))));
}

const weighted = (serial: string, weights: readonly number[]) =>
  sum([...serial].map((char, at) => Number(char) * (weights[at] ?? 0)));

/** UPU standard S10. */
function s10(serial: string): string {
  const rest = weighted(serial, [8, 6, 4, 2, 3, 5, 9, 7]) % 11;
  if (rest === 0) return '5';
  return rest === 1 ? '0' : String(11 - rest);
}

function luhn(serial: string): string {
  const doubled = [...serial].toReversed().map((char, at) => Number(char) * (at % 2 === 0 ? 2 : 1));
  return toTen(sum(doubled.map((value) => (value > 9 ? value - 9 : value))));
}

/** ISO 7064, MOD 37,36. */
function mod37(serial: string): string {
  let rest = 36;
  for (const char of serial) {
    const added = (rest + CHARS.indexOf(char)) % 36 || 36;
    rest = (added * 2) % 37;
  }
  return CHARS[(37 - rest) % 36] ?? '';
}

function mod7(serial: string): string {
  return String(BigInt(serial) % 7n);
}

/** The check digit that belongs to the serial part of a number. */
export function checkDigit(check: Check, serial: string): string {
  switch (check.rule) {
    case 'mod10': {
      const { before, evens, odds, reverse } = check;
      const text = before && new RegExp(before.when).test(serial) ? before.text : '';
      return mod10(`${text}${serial}`, evens, odds, reverse === true);
    }
    case 'weights':
      return String((weighted(serial, check.weights) % 11) % 10);
    case 's10':
      return s10(serial);
    case 'luhn':
      return luhn(serial);
    case 'mod37-36':
      return mod37(serial);
    case 'mod7':
      return mod7(serial);
  }
}
