import type { DossierWords } from '../../../../shared/dossier/dossierWords.ts';

/** The page on which an exhibit begins. */
export type PageOf = (label: string) => number | undefined;

type Run = Readonly<{ letter: string; from: number; to: number }>;

function runsOf(labels: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const label of labels) {
    const [letter = '', digits = ''] = label.split('-');
    const number = Number(digits);
    const last = runs.at(-1);
    if (last && last.letter === letter && last.to + 1 === number)
      runs[runs.length - 1] = { ...last, to: number };
    else runs.push({ letter, from: number, to: number });
  }
  return runs;
}

function span(from: string | number, to: string | number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Names exhibits and their pages in few letters: `A-1–A-6, p. 2–4`. Consecutive labels become one range. */
export function citeText(labels: readonly string[], pageOf: PageOf, words: DossierWords): string {
  const parts = runsOf(labels).map(({ letter, from, to }) => {
    const exhibits = span(`${letter}-${from}`, `${letter}-${to}`);
    const first = pageOf(`${letter}-${from}`);
    const last = pageOf(`${letter}-${to}`);
    return first === undefined || last === undefined
      ? exhibits
      : words('cited', { exhibits, pages: span(first, last) });
  });
  return parts.join('; ');
}
