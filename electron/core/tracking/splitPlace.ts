import { countEventWords } from './eventWords.ts';

/** What a line says beside its time. Without a place all of it is text. */
export type Words = Readonly<{ text: string; place?: string }>;

const COLUMNS = /\t+|\s*[|｜]\s*|\s{2,}/;
const TRIM = /^[\s,;:|，；：–—-]+|[\s,;:|，；：–—-]+$/gu;
const LONGEST_PLACE = 60;

/** Cuts separators that stood between the time and the words. */
export const trimWords = (text: string): string => text.replace(TRIM, '');

const isPlaceLike = (text: string) =>
  text.length <= LONGEST_PLACE && countEventWords(text) === 0 && /\p{L}/u.test(text);

/** Undefined when the columns do not tell which of them is the place. */
function fromColumns(columns: readonly string[]): Words | undefined {
  const scores = columns.map(countEventWords);
  const best = scores.indexOf(Math.max(...scores));
  const at = (scores[best] ?? 0) > 0 ? best : columns.length - 1;
  const others = columns.filter((_, index) => index !== at);
  if (!others.every(isPlaceLike)) return undefined;
  return { text: columns[at] ?? '', place: others.join(', ') };
}

/** `Tel Aviv, Received by the carrier`: a place first, told from the words by what they say. */
function fromSentence(sentence: string): Words {
  const match = /^(.{2,60}?)(?:\s*[,，:：]\s+|\s+[-–—]\s+|[，：])(.+)$/u.exec(sentence);
  const [, head = '', tail = ''] = match ?? [];
  return isPlaceLike(head) && countEventWords(tail) > 0
    ? { text: tail, place: head }
    : { text: sentence };
}

/**
 * Tells the words of an event from its place. Only columns, and a place that plainly comes first, are taken
 * apart; where that is in doubt the carrier's line stays whole.
 */
export function splitPlace(before: string, after: string): Words {
  const sides = [before, after].map(trimWords).filter((side) => side !== '');
  const columns = sides.flatMap((side) => side.split(COLUMNS)).map(trimWords);
  const whole = sides.join(' ');
  return columns.length > 1 ? (fromColumns(columns) ?? { text: whole }) : fromSentence(whole);
}
