import { expect, test } from 'vitest';
import { citeText } from '../../../../../../electron/core/dossier/layout/cite.ts';
import type { DossierWords } from '../../../../../../shared/dossier/dossierWords.ts';
import { type Language, translate } from '../../../../../../shared/translate.ts';

const pages: Readonly<Record<string, number>> = { 'A-1': 2, 'A-2': 2, 'A-3': 4, 'B-1': 5 };
const pageOf = (label: string) => pages[label];
const wordsIn =
  (language: Language): DossierWords =>
  (key, params) =>
    translate(language, `dossier/${key}`, params);

test('consecutive exhibits become one range with their pages', () => {
  expect(citeText(['A-1', 'A-2', 'A-3', 'B-1'], pageOf, wordsIn('en'))).toBe(
    'A-1–A-3, p. 2–4; B-1, p. 5',
  );
});

test('exhibits that are not neighbours are named one by one', () => {
  expect(citeText(['A-1', 'A-3'], pageOf, wordsIn('en'))).toBe('A-1, p. 2; A-3, p. 4');
});

test('exhibits on one page name that page once', () => {
  expect(citeText(['A-1', 'A-2'], pageOf, wordsIn('en'))).toBe('A-1–A-2, p. 2');
});

test('pages are named in the language of the dossier', () => {
  expect(citeText(['A-1', 'A-2', 'A-3'], pageOf, wordsIn('zh-CN'))).toBe('A-1–A-3，第 2–4 页');
});
