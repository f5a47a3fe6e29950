import { expect, test } from 'vitest';
import type { Case } from '../../../../shared/domain/case.ts';
import { dateOf, dayOf } from '../../../../shared/followUp/calendarDay.ts';
import { linesOf, MOST_LINES } from '../../../../shared/followUp/linesOf.ts';
import { planOf } from '../../../../shared/followUp/planOf.ts';
import { todayOf } from '../../../../shared/followUp/today.ts';
import { FollowUpRuleSchema } from '../../../../shared/followUp/vocabulary.ts';
import { aCase, aDispute, aMessage, anEvent, anId } from '../../../builders/aCase.ts';

const FIRST = dayOf('2026-01-05');
const DAYS = 60;
const PARCELS = 50;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Fate = Readonly<{ id: string; ordered: number; chance: number; slow: number }>;

const record = (local: string, words: string, at: number) => anEvent(at, local, words);

/** What the carrier has told of a parcel by a day: most come through, some are held, lost or late. */
function eventsOf({ ordered, chance, slow }: Fate, today: number) {
  const way: readonly (readonly [number, string])[] = [
    [2, 'Accepted'],
    [5, 'Departed facility'],
    [9 + slow, chance < 0.1 ? 'Held by customs, duties unpaid' : 'Customs clearance completed'],
    ...(chance < 0.15 ? [] : ([[13 + slow, 'Out for delivery']] as const)),
    ...(chance < 0.15
      ? []
      : ([[13 + slow, chance < 0.2 ? 'Delivery attempt failed' : 'Delivered']] as const)),
  ];
  return way
    .filter(([after]) => ordered + after <= today)
    .map(([after, words], at) => record(`${dateOf(ordered + after)}T1${at}:00`, words, at));
}

function parcel(fate: Fate, today: number): Case {
  const { id, ordered, chance, slow } = fate;
  const age = today - ordered;
  const waits = chance > 0.97 && age > 8;
  const disputed = chance < 0.03 && age > 20;
  return aCase({
    id,
    stage: age < 1 ? 'paid' : age < 2 ? 'packed' : 'shipped',
    stageOn: dateOf(ordered + Math.min(age, 2)),
    order: { promisedOn: dateOf(ordered + 20), protectedUntil: dateOf(ordered + 40) },
    events: eventsOf(fate, today),
    messages: waits
      ? [aMessage(1, { at: { local: `${dateOf(ordered + 8)}T09:00`, zone: '+01:00' } })]
      : [],
    disputes: disputed
      ? [aDispute({ openedOn: dateOf(ordered + 20), respondBy: dateOf(ordered + 25 + slow) })]
      : [],
  });
}

test('a shop of 50 parcels a day never looks at more than 30 lines, and no case is left out', () => {
  const random = seeded(20261125);
  const fates: Fate[] = [];
  const seen = new Set<string>();
  for (let day = 0; day < DAYS; day += 1) {
    for (let count = 0; count < PARCELS; count += 1)
      fates.push({
        id: anId(10_000 + fates.length),
        ordered: FIRST + day,
        chance: random(),
        slow: Math.floor(random() * 6),
      });
    const today = FIRST + day;
    const plans = fates.flatMap((fate) => {
      const plan = planOf(parcel(fate, today));
      return plan ? [{ caseId: fate.id, plan }] : [];
    });
    const { items } = todayOf(plans, dateOf(today));
    const lines = linesOf(items);
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
    expect(lines.flatMap((line) => line.items)).toEqual(items);
    for (const { rule } of items) seen.add(rule);
  }
  // So many reasons at once that the bound means something.
  expect(seen.size).toBeGreaterThan(7);
}, 60_000);

test('however many cases have each reason, there are no more than 30 lines', () => {
  for (const each of [1, 2, 3, 4, 50]) {
    const items = FollowUpRuleSchema.options.flatMap((rule) =>
      Array.from({ length: each }, () => ({ rule })),
    );
    expect(linesOf(items).length).toBeLessThanOrEqual(MOST_LINES);
  }
});

test('a few cases of one reason stand one by one, more stand together', () => {
  const lines = (count: number) =>
    linesOf(Array.from({ length: count }, () => ({ rule: 'no-movement' as const })));
  expect(lines(3)).toHaveLength(3);
  expect(lines(4)).toHaveLength(1);
});
