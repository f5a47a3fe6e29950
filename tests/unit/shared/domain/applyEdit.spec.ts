import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit } from '../../../../shared/domain/applyEdit.ts';
import { CaseSchema } from '../../../../shared/domain/case.ts';
import { applyChanges, type Changes, ChangesSchema } from '../../../../shared/domain/edit.ts';
import { aCase, aMessage, anId, aPhoto } from '../../../builders/aCase.ts';

const start = aCase({
  buyer: { name: '李雷' },
  messages: [aMessage(1), aMessage(2), aMessage(3)],
  evidence: [aPhoto(1), aPhoto(2)],
});

/** Changes that fit and that do not: wrong fields, wrong values, items that are not there. */
const anyChange: fc.Arbitrary<Changes> = fc
  .record({
    set: fc.record(
      {
        stage: fc.constantFrom('packed', 'nowhere', null, 3),
        notes: fc.oneof(fc.string(), fc.constant(null), fc.integer()),
        'buyer.name': fc.constantFrom('Ana', null, 7),
        'order.total': fc.constantFrom({ minor: 100, currency: 'EUR' }, 'much', null),
      },
      { requiredKeys: [] },
    ),
    items: fc.array(
      fc.oneof(
        fc.record({
          list: fc.constantFrom('messages', 'evidence'),
          id: fc.constantFrom(anId(301), anId(303), anId(101), anId(399)),
          set: fc.record(
            {
              text: fc.constantFrom('hello', '', 5),
              caption: fc.string(),
              at: fc.constantFrom({ local: '2026-03-05' }, { local: 'never' }),
              direction: fc.constantFrom('in', 'up'),
            },
            { requiredKeys: [] },
          ),
        }),
        fc.record({
          list: fc.constantFrom('messages', 'evidence'),
          id: fc.constantFrom(anId(301), anId(302), anId(399)),
          removed: fc.constant(true),
        }),
        fc.record({
          list: fc.constant('messages'),
          id: fc.constantFrom(anId(301), anId(302)),
          set: fc.constant({}),
          before: fc.constantFrom(anId(303), anId(301), null),
        }),
      ),
      { maxLength: 4 },
    ),
  })
  .map((changes) => ChangesSchema.parse(changes));

test('checking what a change touches tells the same as checking the whole case', () => {
  let [fits, refused] = [0, 0];
  fc.assert(
    fc.property(anyChange, (changes) => {
      const whole = CaseSchema.safeParse(applyChanges(start.id, start, changes)).data;
      expect(JSON.stringify(applyEdit(start, changes))).toBe(JSON.stringify(whole));
      if (whole) fits += 1;
      else refused += 1;
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(fits, refused)).toBeGreaterThan(50);
});
