/** How many letters must be changed, added or left out to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const swap = (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? other.length;
}

/** The known word that was most likely meant, or `none` when no word is near. */
export function nearest(word: string, known: readonly string[]): string {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const [best] = known
    .map((name) => ({ name, far: name.startsWith(word) ? 1 : distance(word, name) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= limit ? best.name : 'none';
}
