import type { Case } from './case.ts';

/** Text as it is compared: width, case and accents make no difference. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase();

/**
 * Everything of a case that a search looks at, folded, as one line: numbers, buyer, items, tracking, messages,
 * notes, feedback, claims and names of files. A blank stands between two pieces, so no word is found across them.
 */
export function searchTextOf(aCase: Case): string {
  const { orderNumber, platform, shop, notes, buyer, items, legs, messages, evidence } = aCase;
  const pieces = [
    ...[orderNumber, platform, shop, notes, aCase.feedback?.text],
    ...[buyer.name, buyer.email, buyer.phone, buyer.address],
    ...items.flatMap(({ title, sku }) => [title, sku]),
    ...legs.flatMap(({ carrier, number }) => [carrier, number]),
    ...aCase.disputes.flatMap(({ platformCase, claim }) => [platformCase, claim]),
    ...messages.flatMap(({ subject, text, translation }) => [subject, text, translation]),
    ...evidence.flatMap(({ fileName, caption }) => [fileName, caption]),
  ];
  const text = pieces.filter((piece) => piece !== undefined).join(' ');
  return foldText(text.replace(/[\s\p{Cc}]+/gu, ' '));
}

/** The words of a query, all of which must be found: also inside a number or a Chinese sentence. */
export const searchWords = (query: string): readonly string[] =>
  foldText(query).split(/\s+/).filter(Boolean);
