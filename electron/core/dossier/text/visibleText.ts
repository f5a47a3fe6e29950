/** Characters that change how others are shown, or that are never shown: evidence must not hide anything. */
const HIDDEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** A character by its number, as Unicode writes it: `[U+202E]`. */
export function codeMark(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** The paragraphs of a text, with every control character but tab and line end as a visible mark. */
export function visibleParagraphs(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replaceAll('\t', '    ').replace(HIDDEN, codeMark));
}
