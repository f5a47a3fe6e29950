import {
  type Correction,
  CorrectionSchema,
  type DeadlineUnit,
  type FigureField,
  MOST_DAYS,
  mostOf,
} from './corrections.ts';
import { unitOfRule } from './withCorrections.ts';

const DEADLINE = /^(\d{1,9})\s*(?:(days?)|((?:working|business)[ -]?days?)|(hours?))?$/i;

/** What the value of a field is: kinds of files, a time limit, or a figure. */
export function kindOfField(field: string): 'types' | 'figure' | 'deadline' {
  if (field === 'types') return 'types';
  return isFigure(field) ? 'figure' : 'deadline';
}

function isFigure(field: string): field is FigureField {
  return Object.hasOwn(mostOf, field);
}

/** The most that the value of a field may be. */
export const mostOfField = (field: string): number => (isFigure(field) ? mostOf[field] : MOST_DAYS);

function deadlineOf(rule: string, written: string): unknown {
  const [, figure, days, working, hours] = DEADLINE.exec(written) ?? [];
  const named: DeadlineUnit | undefined =
    (days && 'calendar') || (working && 'working') || (hours && 'hours') || undefined;
  return { figure: Number(figure), unit: named ?? unitOfRule(rule) };
}

function valueIn(field: string, written: string): unknown {
  const kind = kindOfField(field);
  if (kind === 'types') return written.toLowerCase().split(/[\s,]+/);
  if (kind === 'deadline') return deadlineOf(field, written);
  return /^\d{1,15}$/.test(written) ? Number(written) : undefined;
}

/**
 * A correction as it is written: `maxPages` `19`, `types` `pdf, jpg`, a rule (`respondDays`) `10 working days`. Null
 * takes it back. Undefined when the value cannot stand for that field.
 */
export function readCorrection(field: string, written: string | null): Correction | undefined {
  const value = written === null ? null : valueIn(field, written.trim());
  const named = kindOfField(field) === 'deadline' ? { field: 'deadline', rule: field } : { field };
  return CorrectionSchema.safeParse({ ...named, value }).data;
}
