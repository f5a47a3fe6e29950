import type { ErrorData } from '../../../shared/appError.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { clockAtEdge } from './findClock.ts';
import { findMoment } from './findMoment.ts';
import { type Label, readLabel } from './labels.ts';
import { plainLine } from './plainLine.ts';
import { splitPlace, trimWords, type Words } from './splitPlace.ts';
import type { DateOrder } from './trackingRecord.ts';

/** What one line of a pasted record is. */
export type Line = Readonly<
  { number: number; raw: string } & (
    | { kind: 'blank' }
    | { kind: 'label'; label: Label }
    | { kind: 'refused'; error: ErrorData }
    | { kind: 'event'; at: Moment; words: Words }
    | { kind: 'stamp'; at: Moment; hasClock: boolean }
    | { kind: 'clock'; time: string; zone?: string; words: Words }
    | { kind: 'text'; text: string }
  )
>;

type Position = Readonly<{ number: number; raw: string }>;

function withoutDate(line: string, position: Position): Line {
  const label = readLabel(plainLine(line));
  if (label) return { ...position, kind: 'label', label };
  const clock = clockAtEdge(plainLine(line));
  if (!clock) return { ...position, kind: 'text', text: line.trim() };
  const words = splitPlace(line.slice(0, clock.start), line.slice(clock.end));
  const { time, zone } = clock;
  return { ...position, kind: 'clock', time, ...(zone && { zone }), words };
}

function readLine(line: string, number: number, order: DateOrder | undefined): Line {
  const position = { number, raw: line };
  if (line.trim() === '') return { ...position, kind: 'blank' };
  const found = findMoment(line, order);
  if (!found) return withoutDate(line, position);
  if (found.kind === 'refused') return { ...position, kind: 'refused', error: found.error };
  const label = readLabel(plainLine(line));
  if (label?.kind === 'forecast') return { ...position, kind: 'label', label };
  const { at, hasClock } = found;
  const [before, after] = [line.slice(0, found.start), line.slice(found.end)];
  if (trimWords(before + after) === '') return { ...position, kind: 'stamp', at, hasClock };
  return { ...position, kind: 'event', at, words: splitPlace(before, after) };
}

/** Tells for every line of a pasted text what it is: an event, a time alone, words alone, a label. */
export function readLines(lines: readonly string[], order: DateOrder | undefined): readonly Line[] {
  return lines.map((line, index) => readLine(line, index + 1, order));
}
