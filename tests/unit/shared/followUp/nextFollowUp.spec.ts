import { expect, test } from 'vitest';
import type { Case } from '../../../../shared/domain/case.ts';
import type { FollowUp } from '../../../../shared/domain/followUp.ts';
import { nextFollowUp } from '../../../../shared/followUp/nextFollowUp.ts';
import { aCase, aDispute, aMessage, anEvent, anId, aPhoto } from '../../../builders/aCase.ts';

const TODAY = '2026-03-10';
const next = (over: Partial<Case>, today = TODAY) => nextFollowUp(aCase(over), today);

const tracked = (local: string, words: string): Partial<Case> => ({
  events: [anEvent(1, local, words)],
});
const at = (local: string) => ({ at: { local, zone: '+00:00' } });

const table: readonly (readonly [string, Partial<Case>, string, string, string])[] = [
  [
    'paid and not packed',
    { stage: 'paid', order: { paidAt: { local: '2026-03-08T12:00' } } },
    ...['2026-03-09', 'not-packed', 'follow-up'],
  ],
  [
    'packed without photos',
    { stage: 'packed', stageOn: '2026-03-10' },
    ...['2026-03-10', 'packing-photos', 'evidence-missing'],
  ],
  [
    'packed with photos, not handed over',
    { stage: 'packed', stageOn: '2026-03-10', evidence: [aPhoto(1)] },
    ...['2026-03-11', 'not-handed-over', 'follow-up'],
  ],
  [
    'shipped, and no carrier has seen it',
    { stage: 'shipped', stageOn: '2026-03-06' },
    ...['2026-03-09', 'not-scanned', 'follow-up'],
  ],
  [
    'no movement for a week',
    { stage: 'in-transit', ...tracked('2026-03-03T10:00', 'Departed facility') },
    ...['2026-03-10', 'no-movement', 'tell-first'],
  ],
  [
    'at customs for days',
    { stage: 'in-transit', ...tracked('2026-03-05T10:00', 'Customs clearance started') },
    ...['2026-03-09', 'at-customs', 'follow-up'],
  ],
  [
    'held at customs, as the carrier tells',
    tracked('2026-03-10T10:00', 'Held by customs, import duties unpaid'),
    ...['2026-03-10', 'held-at-customs', 'tell-first'],
  ],
  [
    'cleared by customs',
    tracked('2026-03-10T10:00', 'Customs clearance completed'),
    ...['2026-03-10', 'customs-cleared', 'tell-first'],
  ],
  [
    'about to arrive',
    tracked('2026-03-10T07:00', '正在派送途中，请您准备签收'),
    ...['2026-03-10', 'arriving', 'tell-first'],
  ],
  [
    'failed attempt',
    tracked('2026-03-10T15:00', 'Delivery attempt unsuccessful, nobody at home'),
    ...['2026-03-10', 'failed-attempt', 'tell-first'],
  ],
  [
    'delivered yesterday',
    tracked('2026-03-09T15:00', 'Delivered, signed by neighbour'),
    ...['2026-03-10', 'delivered', 'tell-first'],
  ],
  [
    'out of stock',
    { stage: 'out-of-stock', stageOn: TODAY },
    ...[TODAY, 'out-of-stock', 'tell-first'],
  ],
  [
    'a buyer who waits',
    { stage: 'in-transit', messages: [aMessage(1, at('2026-03-09T09:00'))] },
    ...['2026-03-09', 'buyer-waits', 'buyer-waits'],
  ],
  [
    'an answer to the platform due in two days',
    { disputes: [aDispute({ respondBy: '2026-03-12' })], messages: [aMessage(1)] },
    ...['2026-03-10', 'answer-due', 'respond-now'],
  ],
  [
    'a claim of which the day of the answer is unknown',
    { disputes: [aDispute({ openedOn: '2026-03-09' })] },
    ...['2026-03-09', 'answer-date-missing', 'respond-now'],
  ],
  [
    'the protection of the buyer ends in a week',
    {
      stage: 'in-transit',
      order: { protectedUntil: '2026-03-17' },
      ...tracked('2026-03-09T10:00', 'Departed'),
    },
    ...['2026-03-10', 'protection-ends', 'protection-ends'],
  ],
  [
    'the promised day is tomorrow',
    {
      stage: 'in-transit',
      order: { promisedOn: '2026-03-11' },
      ...tracked('2026-03-09T10:00', 'Departed'),
    },
    ...['2026-03-10', 'promise-ending', 'tell-first'],
  ],
].map(([name, over, ...rest]) => [name, over, ...rest] as never);

test.each(table)('%s is followed up, and the rule is named', (_, over, on, rule, group) => {
  expect(next(over)).toMatchObject({ on, rule, group });
});

test('nothing is asked of a case that is closed or in the trash', () => {
  const reminder = { id: anId(9), on: '2026-03-01' };
  expect(next({ stage: 'closed', followUps: [reminder] })).toBeUndefined();
  expect(next({ deletedAt: '2026-03-01T00:00:00.000Z' })).toBeUndefined();
});

test('a claim on a closed order is followed up', () => {
  const disputes = [aDispute({ respondBy: '2026-03-11' })];
  expect(next({ stage: 'closed', disputes })).toMatchObject({ rule: 'answer-due' });
});

test('a message to the buyer after the event counts as telling them, one before it does not', () => {
  const held = tracked('2026-03-10T10:00', 'Held at customs');
  const told = (local: string) => ({
    messages: [aMessage(1, { direction: 'out', ...at(local) })],
    ...held,
  });
  expect(next(told('2026-03-10T09:00'))?.on).toBe('2026-03-10');
  expect(next(told('2026-03-10T11:00'))).toMatchObject({
    on: '2026-03-13',
    rule: 'held-at-customs',
  });
});

test('what was done once comes again by its rule, or never where once is enough', () => {
  const done = (rule: 'held-at-customs' | 'delivered') => ({
    followUps: [
      { id: anId(9), on: TODAY, rule, doneOn: TODAY, doneAt: '2026-03-10T10:00:00.000Z' } as const,
    ],
  });
  expect(
    next({ stage: 'held-at-customs', stageOn: '2026-03-09', ...done('held-at-customs') }),
  ).toMatchObject({ on: '2026-03-13', rule: 'held-at-customs' });
  expect(next({ stage: 'delivered', stageOn: '2026-03-09', ...done('delivered') })).toMatchObject({
    on: '2026-03-16',
    rule: 'thanks',
  });
});

test('an answer that was given leads to the wait for the decision, a new date to a new answer', () => {
  const answer: FollowUp = {
    id: anId(9),
    on: '2026-03-12',
    rule: 'answer-due',
    about: anId(400),
    doneOn: TODAY,
    doneAt: '2026-03-10T10:00:00.000Z',
  };
  const given = (respondBy: string) =>
    next({
      stage: 'delivered',
      evidence: [aPhoto(1)],
      disputes: [aDispute({ respondBy })],
      followUps: [answer],
    });
  expect(given('2026-03-12')).toMatchObject({ on: '2026-03-17', rule: 'decision-awaited' });
  expect(given('2026-03-30')?.rule).toBe('prepare-answer');
  expect(
    nextFollowUp(
      aCase({ disputes: [aDispute({ respondBy: '2026-03-30' })], followUps: [answer] }),
      '2026-03-28',
    ),
  ).toMatchObject({ rule: 'answer-due', dueBy: '2026-03-30' });
});

const snooze: FollowUp = {
  id: anId(9),
  on: '2026-03-15',
  rule: 'held-at-customs',
  snoozedOn: TODAY,
};

test('a snooze holds for all that was so already', () => {
  const order = { promisedOn: '2026-03-08' };
  const held = { stage: 'held-at-customs', stageOn: '2026-03-09', order } as const;
  expect(next({ ...held, followUps: [snooze] })).toMatchObject({
    on: '2026-03-15',
    rule: 'held-at-customs',
  });
});

test('neither a buyer who writes nor an answer that is due is put off by another snooze', () => {
  const held: Partial<Case> = {
    stage: 'held-at-customs',
    stageOn: '2026-03-09',
    followUps: [snooze],
  };
  const writes: Partial<Case> = { messages: [aMessage(1, at('2026-03-10T20:00'))] };
  expect(next({ ...held, ...writes })?.rule).toBe('buyer-waits');
  expect(next({ ...held, disputes: [aDispute({ respondBy: '2026-03-11' })] })?.rule).toBe(
    'answer-due',
  );
});

test('a reply of the buyer, or a parcel that moves, does not cancel what was put off', () => {
  const moves = tracked('2026-03-11T10:00', 'Departed facility');
  const reply = { messages: [aMessage(1, { direction: 'out', ...at('2026-03-12T10:00') })] };
  const after: Partial<Case> = { followUps: [snooze], ...moves, ...reply };
  expect(next(after, '2026-03-12')).toMatchObject({ on: '2026-03-15', rule: 'reminder' });
  expect(next(after, '2026-03-16')).toMatchObject({ on: '2026-03-15', rule: 'reminder' });
});

test('an own reminder stands on its day, with its note', () => {
  const followUps = [{ id: anId(9), on: '2026-03-10', note: 'call the post' }];
  expect(next({ stage: 'delivered', stageOn: TODAY, followUps })).toMatchObject({
    ...{ on: '2026-03-10', rule: 'reminder', note: 'call the post', about: anId(9) },
  });
});

test('the stage set by hand stands until the carrier tells of a later day', () => {
  const set = { stage: 'lost', stageOn: '2026-03-05' } as const;
  expect(next({ ...set, ...tracked('2026-03-05T20:00', 'Out for delivery') })?.rule).toBe('lost');
  expect(next({ ...set, ...tracked('2026-03-06T01:00', 'Out for delivery') })?.rule).toBe(
    'arriving',
  );
});

test('own numbers of days take the place of those that come with the program', () => {
  const parcel = aCase(tracked('2026-03-03T10:00', 'Departed facility'));
  expect(
    nextFollowUp(parcel, TODAY, { id: 'days', all: { 'no-movement': { first: 12 } } })?.on,
  ).toBe('2026-03-15');
});
