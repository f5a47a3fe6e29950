/** Longest claim that the first page quotes in full, in characters (code points). */
const QUOTE_LENGTH = 300;

/** A claim as the first page quotes it: whole, or its beginning with a visible mark. */
export function quoteClaim(claim: string): Readonly<{ text: string; whole: boolean }> {
  const characters = [...claim];
  if (characters.length <= QUOTE_LENGTH) return { text: claim, whole: true };
  return { text: `${characters.slice(0, QUOTE_LENGTH).join('').trimEnd()}…`, whole: false };
}
