import { foldText, searchWords } from '../../../../shared/domain/searchText.ts';

type Found = Readonly<{ label: string; words?: string }>;

const isIdeograph = (letter: string): boolean => /\p{Script=Han}/u.test(letter);

/** Whether the letters of a word stand in a text in their order: from the start of a word of it, in Chinese from anywhere. */
function isScattered(word: string, text: string): boolean {
  const [first = ''] = word;
  const starts = [...text.matchAll(/./gsu)].filter(
    ({ 0: letter, index }) =>
      letter === first && (isIdeograph(letter) || !/\p{L}/u.test(text[index - 1] ?? ' ')),
  );
  return starts.some(({ index }) => {
    let at = index;
    return [...word].every((letter) => {
      at = text.indexOf(letter, at) + 1;
      return at > 0;
    });
  });
}

/** How well a word fits a text: 3 at its start or that of a word, 2 inside, 1 with letters left out, 0 not at all. */
function closeness(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0 || text.includes(` ${word}`)) return 3;
  if (at > 0) return 2;
  return word.length > 1 && isScattered(word, text) ? 1 : 0;
}

/** How well a query fits a command: every word of it must. 0 when one does not. */
export function rank(query: string, { label, words = '' }: Found): number {
  const text = foldText(`${label} ${words}`);
  const fits = searchWords(query).map((word) => closeness(word, text));
  return fits.includes(0) ? 0 : fits.reduce((sum, one) => sum + one, 0) / (fits.length || 1) + 0.01;
}

/** The commands that a query means, the best first; all in their order when nothing is typed. */
export function rankCommands<T extends Found>(query: string, commands: readonly T[]): readonly T[] {
  const ranked = commands.map((command) => ({ command, value: rank(query, command) }));
  const found = ranked.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  return found.map(({ command }) => command);
}
