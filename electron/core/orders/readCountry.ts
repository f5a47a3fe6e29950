// The languages in which platforms write countries for sellers.
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'zh', 'ja', 'ko', 'tr'];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Names that platforms use beside those that `Intl` knows. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['usa', 'US'],
  ['unitedstatesofamerica', 'US'],
  ['uk', 'GB'],
  ['greatbritain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['korea', 'KR'],
  ['republicofkorea', 'KR'],
  ['russianfederation', 'RU'],
  ['czechrepublic', 'CZ'],
  ['holland', 'NL'],
  ['thenetherlands', 'NL'],
  ['vietnam', 'VN'],
  ['turkey', 'TR'],
];

const fold = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

function makeNames(): ReadonlyMap<string, string> {
  const names = new Map(OTHER_NAMES);
  const codes = [...LETTERS].flatMap((one) => [...LETTERS].map((other) => one + other));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name && !names.has(fold(name))) names.set(fold(name), code);
    }
  }
  return names;
}

let names: ReadonlyMap<string, string> | undefined;

/** The ISO code of a country that a list names by its code, or by its name in a usual language; else undefined. */
export function readCountry(cell: string): string | undefined {
  names ??= makeNames();
  const code = cell.trim();
  const known = names.get(fold(code));
  if (known) return known;
  return /^[A-Z]{2}$/.test(code) && [...names.values()].includes(code) ? code : undefined;
}
