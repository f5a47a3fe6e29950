import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { DayNotice } from '../../../../electron/main/DayNotice.ts';

/** A notice under a clock that is set by hand, in a zone where the day is not that of UTC. */
function aNotice(
  start: string,
  { hour = 9, due = 3 }: { hour?: number | null; due?: number } = {},
) {
  const zone = 'Asia/Shanghai';
  const told: string[] = [];
  const state = { at: start, hour, due };
  const now = () => Temporal.PlainDateTime.from(state.at).toZonedDateTime(zone).toInstant();
  const notice = new DayNotice({
    clock: { now, zone },
    hour: () => state.hour,
    due: async () => state.due,
    show: (count) => told.push(`${state.at} ${count}`),
  });
  const lookAt = async (...times: readonly string[]) => {
    for (const at of times) {
      state.at = at;
      await notice.look();
    }
    return told;
  };
  return { state, lookAt };
}

test('none before the hour, one at it, none later that day, one on the next', async () => {
  const { lookAt } = aNotice('2026-03-09T07:00');
  const days = ['2026-03-09', '2026-03-10'];
  const times = ['08:59', '09:00', '09:01', '12:00', '23:59'];
  const told = await lookAt(...days.flatMap((day) => times.map((time) => `${day}T${time}`)));
  expect(told).toEqual(['2026-03-09T09:00 3', '2026-03-10T09:00 3']);
});

test('a computer that slept over the hour tells when it wakes', async () => {
  const { lookAt } = aNotice('2026-03-09T20:00');
  expect(await lookAt('2026-03-10T11:40', '2026-03-10T11:41')).toEqual(['2026-03-10T11:40 3']);
});

test('a program that is started after the hour says nothing that day', async () => {
  const { lookAt } = aNotice('2026-03-09T09:00');
  expect(await lookAt('2026-03-09T09:01', '2026-03-09T23:00')).toEqual([]);
  expect(await lookAt('2026-03-10T09:00')).toHaveLength(1);
});

test('nothing due is not told, and nothing is told for never', async () => {
  const quiet = aNotice('2026-03-09T07:00', { due: 0 });
  expect(await quiet.lookAt('2026-03-09T09:00')).toEqual([]);
  const never = aNotice('2026-03-09T07:00', { hour: null });
  expect(await never.lookAt('2026-03-09T09:00', '2026-03-10T00:00')).toEqual([]);
});

test('an hour that is changed counts at once', async () => {
  const { state, lookAt } = aNotice('2026-03-09T07:00');
  await lookAt('2026-03-09T07:30');
  state.hour = 8;
  expect(await lookAt('2026-03-09T08:00')).toEqual(['2026-03-09T08:00 3']);
});
