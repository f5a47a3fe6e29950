/**
 * A text without accents, width and case, as names are compared: `Müller`, `MULLER` and `Ｍuller` are one. `places` says
 * for each of its UTF-16 units, and for its end, where that stands in the text.
 */
export type FoldedText = Readonly<{ folded: string; places: readonly number[] }>;

// By capitals first, which writes ß as ss.
const fold = (character: string): string =>
  character.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase();

/** Folds a text for comparing, and keeps where everything stood. */
export function foldText(text: string): FoldedText {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const piece = fold(character);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) places.push(at);
    at += character.length;
  }
  return { folded, places: [...places, at] };
}
