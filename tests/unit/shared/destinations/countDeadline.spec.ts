import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadHolidays } from '../../../../electron/core/destinations/holidays.ts';
import { loadDestinations } from '../../../../electron/core/destinations/loadDestinations.ts';
import { countDeadline, type DisputeFacts } from '../../../../shared/destinations/countDeadline.ts';
import {
  endOfDay,
  respondByInstant,
  respondByRule,
} from '../../../../shared/destinations/respondBy.ts';

const destinations = await loadDestinations(resolve('resources/destinations'));
const holidays = await loadHolidays(['GB', 'US', 'VN', 'ZZ']);
const zone = 'Asia/Shanghai';

function profile(id: string) {
  const found = destinations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
}

function countsAt(id: string, facts: Partial<DisputeFacts>) {
  const opened = { reason: 'not-received', openedOn: '2026-03-04', ...facts } as const;
  return countDeadline(profile(id), opened, { zone, holidays: holidays(facts.country) });
}

const datesAt = (id: string, facts: Partial<DisputeFacts>) =>
  countsAt(id, facts).map(({ date }) => date);

test('hours count to the minute where the time of opening and its zone are known', () => {
  const openedAt = { local: '2026-03-04T22:30', zone: '-08:00' };
  const [first] = countsAt('amazon-atoz', { openedAt });
  expect(first).toMatchObject({ figure: 48, at: '2026-03-07T06:30:00Z', date: '2026-03-07' });
  const facts = { reason: 'late', openedOn: '2026-03-04', openedAt } as const;
  const known = respondByRule(profile('amazon-atoz'), facts, { zone });
  expect(known.respondByBasis).toMatchObject({ hours: 48, days: 2 });
  const instant = respondByInstant({ ...known, openedAt }, profile('amazon-atoz'));
  expect(instant?.toString()).toBe('2026-03-07T06:30:00Z');
});

test('48 hours over the change to summer time are 48 hours', () => {
  const openedAt = { local: '2026-03-28T12:00', zone: 'Europe/Berlin' };
  expect(countsAt('etsy', { openedAt })[0]?.at).toBe('2026-03-30T11:00:00Z');
});

test('a time without a zone is read in the zone of the platform, or rounded down where that is unknown', () => {
  const openedAt = { local: '2026-03-04T20:00' };
  expect(countsAt('wish', { openedAt })[0]).toMatchObject({ at: '2026-03-06T20:00:00Z' });
  expect(countsAt('etsy', { openedAt })[0]).toMatchObject({ date: '2026-03-06' });
  expect(countsAt('etsy', { openedAt })[0]?.at).toBeUndefined();
});

test('where it is unknown whose holidays count both counts are kept, the earlier first', () => {
  const counts = countsAt('ebay-money-back', { openedOn: '2026-04-01', country: 'GB' });
  expect(counts.map(({ date, holidaysOf }) => [date, holidaysOf])).toEqual([
    ['2026-04-06', undefined],
    ['2026-04-08', 'GB'],
  ]);
});

test('a rule of one country leaves out its holidays', () => {
  const counts = countsAt('tiktok-shop-sea', { openedOn: '2026-04-30', country: 'VN' });
  const working = counts.filter(({ unit }) => unit === 'working');
  expect(working.map(({ date, holidaysOf }) => [date, holidaysOf])).toEqual([['2026-05-04', 'VN']]);
});

test('a country that nobody knows counts by weekends alone', () => {
  expect(datesAt('ebay-money-back', { openedOn: '2026-12-23', country: 'ZZ' })).toEqual([
    '2026-12-28',
  ]);
});

test('what is counted says from which event', () => {
  expect(countsAt('amazon-chargeback', {})[0]?.from).toBe('notice');
  expect(countsAt('stripe', {})[0]?.from).toBe('opened');
});

test('a day ends at the midnight of the platform', () => {
  expect(endOfDay('2026-03-06', 'UTC').toString()).toBe('2026-03-07T00:00:00Z');
  expect(endOfDay('2026-03-06', 'America/New_York').toString()).toBe('2026-03-07T05:00:00Z');
});
