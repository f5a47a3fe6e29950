/** Where a text stops being JSON, both counted from 1. */
export type JsonFault = Readonly<{ line: number; column: number }>;

const TOKEN =
  /[\t\n\r ]*(?:([{}[\]:,])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

type Wanted = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'next' | 'nothing';

const isKeyWanted = (wanted: Wanted) => wanted === 'key' || wanted === 'first-key';
const isValueWanted = (wanted: Wanted) => wanted === 'value' || wanted === 'first-item';

/** Follows the tokens of a text; every step says what may come next, or undefined at the fault. */
class Follower {
  wanted: Wanted = 'value';
  readonly #open: string[] = [];

  accept(sign: string | undefined, scalar: string | undefined): boolean {
    const next = scalar === undefined ? this.#afterSign(sign ?? '') : this.#afterScalar(scalar);
    if (next === undefined) return false;
    this.wanted = next;
    return true;
  }

  #afterValue(): Wanted {
    return this.#open.length === 0 ? 'nothing' : 'next';
  }

  #afterScalar(scalar: string): Wanted | undefined {
    if (isKeyWanted(this.wanted)) return scalar.startsWith('"') ? 'colon' : undefined;
    return isValueWanted(this.wanted) ? this.#afterValue() : undefined;
  }

  #afterSign(sign: string): Wanted | undefined {
    if (sign === '{' || sign === '[') return this.#opened(sign);
    if (sign === '}' || sign === ']') return this.#closed(sign);
    if (sign === ':') return this.wanted === 'colon' ? 'value' : undefined;
    if (this.wanted !== 'next') return undefined;
    return this.#open.at(-1) === '{' ? 'key' : 'value';
  }

  #opened(sign: string): Wanted | undefined {
    if (!isValueWanted(this.wanted)) return undefined;
    this.#open.push(sign);
    return sign === '{' ? 'first-key' : 'first-item';
  }

  #closed(sign: string): Wanted | undefined {
    const [opening, first] = sign === '}' ? ['{', 'first-key'] : ['[', 'first-item'];
    if (this.#open.at(-1) !== opening) return undefined;
    if (this.wanted !== 'next' && this.wanted !== first) return undefined;
    this.#open.pop();
    return this.#afterValue();
  }
}

function placeOf(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Finds where a text that `JSON.parse` refuses goes wrong: what `JSON.parse` itself says differs from one
 * version of Node to the next, and often names no place.
 */
export function findJsonFault(text: string): JsonFault {
  const follower = new Follower();
  let at = 0;
  for (;;) {
    const rest = /[^\t\n\r ]/g;
    rest.lastIndex = at;
    const start = rest.exec(text)?.index ?? text.length;
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match || !follower.accept(match[1], match[2])) return placeOf(text, start);
    at = TOKEN.lastIndex;
  }
}
