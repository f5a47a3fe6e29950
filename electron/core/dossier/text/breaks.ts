import LineBreaker from 'linebreak';

/** Writings without spaces between words, where UAX 14 leaves the breaks to a dictionary. */
const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const words = new Intl.Segmenter('th', { granularity: 'word' });

function wordStarts(text: string): readonly number[] {
  if (!WITHOUT_SPACES.test(text)) return [];
  return Array.from(words.segment(text), ({ index }) => index).filter(
    (index) => WITHOUT_SPACES.test(text[index - 1] ?? '') && WITHOUT_SPACES.test(text[index] ?? ''),
  );
}

/**
 * Places in a paragraph where a line may end (UAX 14; ICU's words for Thai, Lao, Khmer and Burmese), the end of
 * the paragraph among them, in order.
 */
export function breakPlaces(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const places = new Set<number>(wordStarts(text));
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) places.add(next.position);
  return [...places.add(text.length)].sort((a, b) => a - b);
}
