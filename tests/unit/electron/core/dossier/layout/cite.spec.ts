import { expect, test } from 'vitest';
import { citeText } from '../../../../../../electron/core/dossier/layout/cite.ts';

const pages: Readonly<Record<string, number>> = { 'A-1': 2, 'A-2': 2, 'A-3': 4, 'B-1': 5 };
const pageOf = (label: string) => pages[label];

test('consecutive exhibits become one range with their pages', () => {
  expect(citeText(['A-1', 'A-2', 'A-3', 'B-1'], pageOf)).toBe('A-1–A-3, p. 2–4; B-1, p. 5');
});

test('exhibits that are not neighbours are named one by one', () => {
  expect(citeText(['A-1', 'A-3'], pageOf)).toBe('A-1, p. 2; A-3, p. 4');
});

test('exhibits on one page name that page once', () => {
  expect(citeText(['A-1', 'A-2'], pageOf)).toBe('A-1–A-2, p. 2');
});
