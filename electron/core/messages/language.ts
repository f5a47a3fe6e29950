import { detectAll } from 'tinyld';

/** Fewer letters say too little: `Hello` is a word of many languages. */
const FEWEST_LETTERS = 10;
/** Scripts without letters between words say as much with fewer signs. */
const FEWEST_SIGNS = 4;
const SURE = 0.3;
/** How much likelier than the next one a language has to be. */
const AHEAD = 2;

const SIGNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** Words without what is of no language: addresses, numbers, names of files. */
const bare = (text: string): string =>
  text
    .slice(0, 500)
    .replace(/https?:\/\/\S+|\S+@\S+|<[^<>\n]{1,100}>|\S+\.[a-z0-9]{3,4}\b/gi, ' ')
    .replace(/^>.*$/gm, ' ');

/** The languages that buyers and sellers write in; rare ones that look like them only mislead. */
const LANGUAGES =
  'en zh es fr de it pt nl pl ru uk ja ko ar he fa tr hi bn th vi id cs sk hu ro bg el sv da no fi et lv lt sr hr sl ca'.split(
    ' ',
  );

/** Words that a chat program put for a picture, a call or a deleted message; nobody chose their language. */
const isPlaceholder = (text: string): boolean =>
  /^[\u200e\u200f]/.test(text) || /^<[^<>]*>$/.test(text.trim());

/** Two scripts side by side are two languages, as in a text with its translation. */
function isMixed(words: string): boolean {
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const other =
    words.match(/\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Greek}/gu)
      ?.length ?? 0;
  const signs = words.match(SIGNS)?.length ?? 0;
  return latin > 0 && Math.min(latin, other + 3 * signs) * 4 > latin;
}

/** The language that a text is written in (BCP 47), only where that is plain; else undefined. */
export function languageOf(text: string): string | undefined {
  const words = bare(text);
  const signs = words.match(SIGNS)?.length ?? 0;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const isShort = signs < FEWEST_SIGNS && letters < FEWEST_LETTERS;
  if (isShort || isPlaceholder(text) || isMixed(words)) return undefined;
  const [best, next] = detectAll(words, { only: LANGUAGES });
  const isSure = best && best.accuracy >= SURE && best.accuracy >= AHEAD * (next?.accuracy ?? 0);
  return isSure ? best.lang : undefined;
}
