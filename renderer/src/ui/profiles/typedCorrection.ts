import {
  type Correction,
  CorrectionSchema,
  type DeadlineUnit,
  MOST_DAYS,
  MOST_HOURS,
  mostOf,
} from '../../../../shared/destinations/corrections.ts';
import type { Destination } from '../../../../shared/destinations/destination.ts';
import { unitOfRule } from '../../../../shared/destinations/withCorrections.ts';
import type { TextKey } from '../../../../shared/translate.ts';
import type { ProfileValue } from './profileValues.ts';

const MEGABYTE = 1_000_000;

/** A value as it is typed: a figure, in MB where it is a size; a unit for a time limit; kinds of files. */
export type TypedValue = Readonly<{
  figure: string;
  unit: DeadlineUnit;
  types: readonly string[];
}>;

/** What is wrong with a typed value, and the most that it may be. */
export type ValueFault = Readonly<{ key: TextKey; max: number }>;

export const isSize = (value: ProfileValue): boolean =>
  value.kind === 'limit' && value.field.endsWith('Bytes');

/** The value as it is, ready to be typed over; of several figures the smallest, which is the one that counts. */
export function typedOf(profile: Destination, value: ProfileValue): TypedValue {
  if (value.kind === 'deadline') {
    const figures = [profile.responseDays?.[value.name] ?? []].flat();
    const figure = figures.length > 0 ? String(Math.min(...figures)) : '';
    return { figure, unit: unitOfRule(value.name), types: [] };
  }
  const raw = profile[value.field];
  const figure = typeof raw === 'number' ? String(isSize(value) ? raw / MEGABYTE : raw) : '';
  return { figure, unit: 'calendar', types: typeof raw === 'object' ? raw : [] };
}

function readFigure(typed: string, isInMegabytes: boolean): number | undefined {
  const written = typed.trim().replace(',', '.');
  if (!isInMegabytes) return /^\d{1,12}$/.test(written) ? Number(written) : undefined;
  if (!/^(\d{1,9})(\.\d{1,6})?$/.test(written)) return undefined;
  return Math.round(Number(written) * MEGABYTE);
}

/** The correction that was typed; undefined while it cannot stand. */
export function readTypedValue(value: ProfileValue, typed: TypedValue): Correction | undefined {
  const figure = readFigure(typed.figure, isSize(value));
  if (value.kind === 'deadline') {
    const set = { figure, unit: typed.unit };
    return CorrectionSchema.safeParse({ field: 'deadline', rule: value.rule, value: set }).data;
  }
  const set = value.field === 'types' ? typed.types : figure;
  return CorrectionSchema.safeParse({ field: value.field, value: set }).data;
}

/** What to say of a value that cannot stand. */
export function faultOf(value: ProfileValue, { unit }: TypedValue): ValueFault {
  if (value.kind === 'deadline')
    return { key: 'app/profile.wrong.figure', max: unit === 'hours' ? MOST_HOURS : MOST_DAYS };
  if (value.field === 'types') return { key: 'app/profile.wrong.types', max: 0 };
  const max = mostOf[value.field];
  return isSize(value)
    ? { key: 'app/profile.wrong.bytes', max: max / MEGABYTE }
    : { key: 'app/profile.wrong.figure', max };
}
