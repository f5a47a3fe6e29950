const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The language among those that are spoken that a BCP 47 tag names or is a variety of: `es-MX` gives `es`. */
export function matchLanguage<L extends string>(tag: string, spoken: readonly L[]): L | undefined {
  const exact = spoken.find((language) => language.toLowerCase() === tag.toLowerCase());
  return exact ?? spoken.find((language) => baseOf(language) === baseOf(tag));
}
