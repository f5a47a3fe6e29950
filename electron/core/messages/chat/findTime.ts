import { dayPeriodOf, hourOfDay } from './dayPeriods.ts';

/** A time of day, `15:06` or `15:06:07`, and where it ends in the text. */
export type FoundTime = Readonly<{ time: string; end: number }>;

const BEFORE = /\s*([\p{L}\p{M}.]{1,14})\s?/uy;
const CLOCK = /\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?!\d|:\d)/y;
const AFTER =
  /\s?((?:\p{L}{1,2}\.\s?){1,2}(?:\p{L}\.?)?|[\p{L}\p{M}.]{1,16}(?:\s[\p{L}\p{M}]{1,6})?)/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The word for a half of the day after a time: as many words of it as say one. */
function periodAfter(text: string, at: number) {
  const [whole = '', words = ''] = matchAt(AFTER, text, at) ?? [];
  const candidates = [words, words.split(' ')[0] ?? '', words.replace(/\.$/, '')];
  for (const word of candidates) {
    const period = word === '' ? undefined : dayPeriodOf(word);
    if (period) return { period, end: at + whole.indexOf(words) + word.length };
  }
  return undefined;
}

/** The word for a half of the day before a time, and where the time begins behind it. */
function periodBefore(text: string, at: number) {
  const [whole = '', word = ''] = matchAt(BEFORE, text, at) ?? [];
  const period = word === '' ? undefined : dayPeriodOf(word);
  return period ? { period, start: at + whole.length } : undefined;
}

function timeOf(hour: number, minute: string, second: string | undefined): string | undefined {
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return [String(hour).padStart(2, '0'), minute, ...(second ? [second] : [])].join(':');
}

/** The time of day that begins at `at`, with a half of the day before or after it; undefined when there is none. */
export function findTime(text: string, at: number): FoundTime | undefined {
  const before = periodBefore(text, at);
  const start = before?.start ?? at;
  const clock = matchAt(CLOCK, text, start);
  if (!clock) return undefined;
  const [whole, hour = '', minute = '', second] = clock;
  const end = start + whole.length;
  const after = before ? undefined : periodAfter(text, end);
  const time = timeOf(hourOfDay(Number(hour), before?.period ?? after?.period), minute, second);
  return time === undefined ? undefined : { time, end: after?.end ?? end };
}
