import type { Language } from '../../../shared/translate.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size as the language writes it, in the largest unit that leaves a number of at least one: `4.6 MB`. */
export function formatBytes(language: Language, bytes: number): string {
  const power = Math.max(1, Math.min(units.length, Math.floor(Math.log10(bytes || 1) / 3)));
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power - 1] ?? 'kilobyte',
    maximumFractionDigits: 1,
  });
  return format.format(bytes / 1000 ** power);
}
