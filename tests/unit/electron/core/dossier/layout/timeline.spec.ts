import { resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { layoutWithin } from '../../../../../../electron/core/dossier/fit/layoutWithin.ts';
import { layoutDossier } from '../../../../../../electron/core/dossier/layout/layoutDossier.ts';
import { A4, type LaidOutDossier } from '../../../../../../electron/core/dossier/layout/page.ts';
import { Typesetter } from '../../../../../../electron/core/dossier/layout/Typesetter.ts';
import { loadFonts } from '../../../../../../electron/core/dossier/text/Fonts.ts';
import type { Case } from '../../../../../../shared/domain/case.ts';
import type { DossierPlan } from '../../../../../../shared/dossier/dossierPlan.ts';
import type { DossierWords } from '../../../../../../shared/dossier/dossierWords.ts';
import { planDossier } from '../../../../../../shared/dossier/planDossier.ts';
import { type Language, translate } from '../../../../../../shared/translate.ts';
import { aCase, aDispute, aMessage, anEvent, anId } from '../../../../../builders/aCase.ts';

const fonts = await loadFonts(resolve('resources/fonts'));
const day = (count: number) =>
  Temporal.PlainDate.from('2026-03-01').add({ days: count }).toString();
const place = `Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ${'很长的地名'.repeat(40)}`;
const said = ['Accepted', 'At customs', 'Held by customs', 'Out for delivery', 'Delivered'];

const event = (number: number, days: number) => ({
  ...anEvent(number, `${day(days)}T08:00`, said[number % said.length] ?? ''),
  place,
});

const longCase = (events: number, days: number): Case =>
  aCase({
    order: { orderedAt: { local: day(0) } },
    legs: [{ id: anId(2), carrier: 'Correos', number: 'LP1' }],
    events: Array.from({ length: events }, (_, n) => event(n, Math.floor((n * days) / events))),
    messages: Array.from({ length: 20 }, (_, n) =>
      aMessage(n, { at: { local: day(Math.floor((n * days) / 20)) } }),
    ),
  });

const wordsIn =
  (language: Language): DossierWords =>
  (key, params) =>
    translate(language, `dossier/${key}`, params);

const planOf = (theCase: Case, language: Language): DossierPlan =>
  planDossier({
    ...{ aCase: theCase, dispute: aDispute({ openedOn: day(1), respondBy: day(20) }) },
    ...{ audience: 'reviewer', language, sellerZone: 'Asia/Shanghai', today: day(10) },
    words: wordsIn(language),
  });

const inputFor = (language: Language) => ({
  ...{ paper: A4, type: new Typesetter(fonts, language), words: wordsIn(language) },
  sizeOf: () => ({ width: 4, height: 3 }),
});

const density = { photoHeight: 640, summarySize: 12, tableSize: 9.5, captionSize: 9.5 };

const layout = (theCase: Case, language: Language): LaidOutDossier =>
  layoutDossier(planOf(theCase, language), { ...inputFor(language), density });

/** The words of a page with the box that they take. */
const textsOn = ({ pages }: LaidOutDossier, page: number) =>
  (pages[page - 1]?.marks ?? []).flatMap((mark) =>
    mark.kind === 'text'
      ? mark.block.lines.map((line) => ({
          text: line.runs.map((run) => run.text).join(''),
          left: mark.x + line.x,
          right: mark.x + line.x + line.width,
        }))
      : [],
  );

const drawnOn = (laidOut: LaidOutDossier): number =>
  laidOut.pages.findIndex(({ marks }) => marks.some(({ kind }) => kind === 'path')) + 1;

test.each(['en', 'zh-CN', 'es'] as const)(
  'a long story is drawn inside the margins, in %s',
  (language) => {
    for (const [events, days] of [
      [200, 365],
      [200, 1],
      [2, 365],
      [30, 30],
    ] as const) {
      const laidOut = layout(longCase(events, days), language);
      const page = drawnOn(laidOut);
      expect(page).toBeGreaterThan(0);
      for (const { left, right } of textsOn(laidOut, page)) {
        expect(left).toBeGreaterThanOrEqual(A4.margin - 0.01);
        expect(right).toBeLessThanOrEqual(A4.width - A4.margin + 1);
      }
    }
  },
);

test('the drawing stands under the summary where it has room, else on top of the next page', () => {
  expect(drawnOn(layout(longCase(4, 20), 'en'))).toBe(1);
  const items = Array.from({ length: 30 }, (_, n) => ({
    ...{ id: anId(500 + n), title: 'A mug with a long and telling name', quantity: 1 },
  }));
  const full = layout({ ...longCase(4, 20), items }, 'en');
  expect(drawnOn(full)).toBe(2);
  expect(textsOn(full, 2).map(({ text }) => text)).toContain('Course of events');
});

test('where pages are short the drawing gives way, and the layout says so', () => {
  const items = Array.from({ length: 100 }, (_, n) => ({
    ...{ id: anId(500 + n), title: 'A mug with a long and telling name', quantity: 1 },
  }));
  const plan = planOf(aCase({ order: { orderedAt: { local: day(0) } }, items }), 'en');
  const input = inputFor('en');
  const [whole, short] = [2, 1].map((most) => {
    const { pages, hasTimeline } = layoutWithin(plan, most, input);
    return { pages: pages.length, hasTimeline };
  });
  expect(whole).toEqual({ pages: 2, hasTimeline: true });
  expect(short).toEqual({ pages: 1, hasTimeline: false });
});

test('a story of one day is not drawn', () => {
  const dispute = aDispute({ openedOn: day(1) });
  const plan = planDossier({
    ...{ aCase: aCase({ order: { orderedAt: { local: day(1) } } }), dispute, today: day(1) },
    ...{ audience: 'reviewer', language: 'en', sellerZone: 'Asia/Shanghai' },
    words: wordsIn('en'),
  });
  expect(plan.timeline).toBeUndefined();
});
