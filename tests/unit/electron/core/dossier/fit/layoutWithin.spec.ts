import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { layoutWithin } from '../../../../../../electron/core/dossier/fit/layoutWithin.ts';
import { A4, type LaidOutDossier } from '../../../../../../electron/core/dossier/layout/page.ts';
import { Typesetter } from '../../../../../../electron/core/dossier/layout/Typesetter.ts';
import { loadFonts } from '../../../../../../electron/core/dossier/text/Fonts.ts';
import type { DossierWords } from '../../../../../../shared/dossier/dossierWords.ts';
import { planDossier } from '../../../../../../shared/dossier/planDossier.ts';
import { translate } from '../../../../../../shared/translate.ts';
import { aCase, aDispute, aPhoto } from '../../../../../builders/aCase.ts';

const words: DossierWords = (key, params) => translate('en', `dossier/${key}`, params);
const plan = planDossier({
  aCase: aCase({ evidence: Array.from({ length: 40 }, (_, n) => aPhoto(n + 1)) }),
  ...{ dispute: aDispute(), audience: 'reviewer', language: 'en' },
  ...{ sellerZone: 'Asia/Shanghai', today: '2026-04-01', words },
});
const type = new Typesetter(await loadFonts(resolve('resources/fonts')), 'en');
const within = (maxPages: number) =>
  layoutWithin(plan, maxPages, {
    ...{ paper: A4, type, words, sizeOf: () => ({ width: 4000, height: 3000 }) },
  });
const titles = ({ outline }: LaidOutDossier) => outline.map(({ title }) => title);

test('the list of exhibits comes last, and gives way where there is no room for it', () => {
  const whole = within(100);
  expect(titles(whole).at(-1)).toBe('List of exhibits');
  const listPage = whole.outline.at(-1)?.page;
  expect(listPage).toBeGreaterThanOrEqual(Math.max(...whole.exhibitPages.values()));
  const short = within(whole.pages.length - 1);
  expect(titles(short)).not.toContain('List of exhibits');
  expect(short.exhibitPages).toEqual(whole.exhibitPages);
});
