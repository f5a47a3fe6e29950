import { IntlMessageFormat } from 'intl-messageformat';

/** How a pseudo-language writes: each of the letters a-z, words that make a text longer. */
type Script = Readonly<{ letters: string; filler: string }>;

/** English with accents: every letter can still be read. */
export const accented: Script = {
  letters: 'àƀćđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž',
  filler: ' öñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ éîĝĥţ ñîñé ţéñ',
};

/** English in letters that are written from right to left. */
export const turned: Script = {
  letters: 'אבצדעפגהיחקלמנוסתרשטוװךשזץ',
  filler: ' ונע טװו טהרעע פורך פיוע שישׁ שעוען עיגהט נינע טען',
};

/** How much longer a text becomes. English is short: other languages need a third more. */
const GROWTH = 1.4;

type Span = Readonly<{ from: number; to: number }>;
type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The places of a message that are read as they stand: no argument, no form of a plural, no number sign. */
function wordsIn(elements: Elements): readonly Span[] {
  return elements.flatMap((element) => {
    if ('options' in element)
      return Object.values(element.options).flatMap(({ value }) => wordsIn(value));
    const { location } = element;
    if (element.type !== 0 || !location) return [];
    return [{ from: location.start.offset, to: location.end.offset }];
  });
}

function write(text: string, { letters }: Script): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const small = letters[letter.toLowerCase().charCodeAt(0) - 97] ?? letter;
    return letter === letter.toLowerCase() ? small : small.toUpperCase();
  });
}

/** Words of a length, all the filler over again where it is not enough. */
const fill = (filler: string, length: number): string =>
  filler
    .repeat(Math.ceil(length / filler.length))
    .slice(0, Math.max(0, length))
    .trimEnd();

/**
 * An ICU message as a test language says it: other letters, 40 % longer, between brackets that show where it begins
 * and ends. Its arguments stay as they are.
 */
export function pseudoText(text: string, script: Script): string {
  const options = { ignoreTag: true, captureLocation: true };
  const spans = wordsIn(new IntlMessageFormat(text, 'en', undefined, options).getAst());
  const longest = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const written = spans
    .toReversed()
    .reduce(
      (whole, { from, to }) =>
        whole.slice(0, from) + write(whole.slice(from, to), script) + whole.slice(to),
      text,
    );
  return `⟦${written}${fill(script.filler, Math.ceil(longest * (GROWTH - 1)))}⟧`;
}
