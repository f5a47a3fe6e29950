import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageFlow } from '../../../../../../electron/core/dossier/layout/PageFlow.ts';
import { A4 } from '../../../../../../electron/core/dossier/layout/page.ts';

const piece = (height: number) => ({
  marks: [{ kind: 'rule' as const, x: 0, y: 0, width: 10 }],
  height,
});

test('every piece lands on a page, in order, inside the margins', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(heights, (all) => {
      const flow = new PageFlow(A4);
      for (const height of all) flow.add(piece(height), 5);
      const places = flow.pages.flatMap((marks, page) => marks.map(({ y }) => ({ page, y })));
      expect(places.length).toBe(all.length);
      places.forEach(({ page, y }, index) => {
        expect(y).toBeGreaterThanOrEqual(A4.margin);
        expect(y + (all[index] ?? 0)).toBeLessThanOrEqual(A4.height - A4.margin + 0.001);
        const before = places[index - 1];
        if (before) expect(page * 10_000 + y).toBeGreaterThan(before.page * 10_000 + before.y);
      });
    }),
  );
});

test('the page that is promised for a height is the page that it lands on', () => {
  const flow = new PageFlow(A4);
  flow.add(piece(500));
  expect(flow.pageFor(200)).toBe(1);
  const page = flow.pageFor(400);
  flow.add(piece(400));
  expect(page).toBe(2);
  expect(flow.pages.length).toBe(2);
});

test('an empty page is never left behind', () => {
  const flow = new PageFlow(A4);
  flow.newPage();
  flow.add(piece(100));
  flow.newPage();
  flow.newPage();
  expect(flow.pages.length).toBe(1);
});
