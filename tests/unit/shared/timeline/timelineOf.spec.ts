import { expect, test } from 'vitest';
import { placeOf, timelineOf } from '../../../../shared/timeline/timelineOf.ts';
import { aCase, aDispute, aMessage, anEvent } from '../../../builders/aCase.ts';

const at = (local: string) => ({ local });

const story = aCase({
  stage: 'in-transit',
  order: { orderedAt: at('2026-10-01T23:50'), promisedOn: '2026-10-25' },
  events: [
    anEvent(1, '2026-10-03T10:00', 'Accepted'),
    anEvent(2, '2026-10-03T18:00', 'Departed'),
    anEvent(3, '2026-10-05T08:00', 'Arrived'),
  ],
  messages: [
    aMessage(1, { direction: 'in', at: at('2026-10-20T01:00') }),
    aMessage(2, { direction: 'out', at: at('2026-10-20T02:00') }),
  ],
});

test('a day has one mark for each kind, in the words of the first, in order', () => {
  const { marks } = timelineOf(story, '2026-10-30') ?? expect.fail('There is no timeline');
  expect(
    marks.map(({ on, kind, count, text }) => [on, kind, count, ...(text ? [text] : [])]),
  ).toEqual([
    ['2026-10-01', 'ordered', 1],
    ['2026-10-03', 'event', 2, 'Accepted'],
    ['2026-10-05', 'event', 1, 'Arrived'],
    ['2026-10-20', 'message-in', 1],
    ['2026-10-20', 'message-out', 1],
    ['2026-10-25', 'promised', 1],
  ]);
});

test('silence of the carrier is a gap, up to today as long as the parcel is on its way', () => {
  expect(timelineOf(story, '2026-10-30')?.gaps).toEqual([
    { from: '2026-10-05', to: '2026-10-30', days: 25 },
  ]);
  expect(timelineOf(story, '2026-10-11')?.gaps).toEqual([]);
  expect(timelineOf({ ...story, stage: 'delivered' }, '2026-10-30')?.gaps).toEqual([]);
});

test('it ends today, later where something is due, and with its last day when all is over', () => {
  const due = aDispute({ openedOn: '2026-10-29', respondBy: '2026-11-08' });
  expect(timelineOf(story, '2026-10-30')).toMatchObject({ from: '2026-10-01', to: '2026-10-30' });
  expect(timelineOf({ ...story, disputes: [due] }, '2026-10-30')?.to).toBe('2026-11-08');
  expect(timelineOf(story, '2027-10-30')?.to).toBe('2026-10-25');
  expect(timelineOf({ ...story, stage: 'delivered' }, '2026-10-30')?.to).toBe('2026-10-25');
});

test('nothing known, or one day only, is no story', () => {
  expect(timelineOf(aCase(), '2026-10-30')).toBeUndefined();
  const today = aCase({ order: { orderedAt: at('2026-10-30T10:00') } });
  expect(timelineOf(today, '2026-10-30')).toBeUndefined();
});

test('a day stands where it lies between the ends', () => {
  const ends = { from: '2026-10-01', to: '2026-10-31' };
  expect(placeOf(ends, '2026-10-01')).toBe(0);
  expect(placeOf(ends, '2026-10-16')).toBe(0.5);
  expect(placeOf(ends, '2026-10-31')).toBe(1);
});

test('a day tells the most telling thing that the carrier says, and where', () => {
  const events = [
    { ...anEvent(1, '2026-10-03T10:00', 'Out for delivery'), place: 'Depot' },
    { ...anEvent(2, '2026-10-03T12:00', '快件已签收'), place: 'Barcelona' },
    { ...anEvent(3, '2026-10-03T13:00', 'Photo uploaded'), place: 'Server' },
  ];
  const { marks, gaps } = timelineOf(aCase({ ...story, events }), '2026-10-30') ?? expect.fail();
  expect(marks.find(({ kind }) => kind === 'event')).toMatchObject({
    ...{ count: 3, text: 'Out for delivery', state: 'delivered', place: 'Barcelona' },
  });
  expect(gaps, 'nothing is awaited after a delivery').toEqual([]);
});
