import type { Case } from './case.ts';

/** Text as it is compared: width, case and accents make no difference. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase();

/** Everything of a case that a search looks at, one piece a line, folded. */
export function searchTextOf(aCase: Case): string {
  const { orderNumber, platform, shop, buyer, items, legs, disputes } = aCase;
  const pieces = [
    orderNumber,
    platform,
    shop,
    buyer.name,
    buyer.email,
    ...items.flatMap(({ title, sku }) => [title, sku]),
    ...legs.flatMap(({ carrier, number }) => [carrier, number]),
    ...disputes.map(({ platformCase }) => platformCase),
  ];
  return foldText(pieces.filter((piece) => piece !== undefined).join('\n'));
}

/** The cases in which every word of `query` is found, also inside a number or a Chinese sentence. */
export function findCases(cases: readonly Case[], query: string): readonly Case[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return cases.filter((aCase) => {
    const text = searchTextOf(aCase);
    return words.every((word) => text.includes(word));
  });
}
