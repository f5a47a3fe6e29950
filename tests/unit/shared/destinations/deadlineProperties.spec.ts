import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { loadHolidays } from '../../../../electron/core/destinations/holidays.ts';
import {
  type Count,
  countDeadline,
  type DisputeFacts,
  type HolidayCalendar,
} from '../../../../shared/destinations/countDeadline.ts';
import type { Destination } from '../../../../shared/destinations/destination.ts';
import { respondByInstant, respondByRule } from '../../../../shared/destinations/respondBy.ts';
import { instantOf } from '../../../../shared/domain/moment.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const machineZone = process.env.TZ;
function setMachineZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}
afterEach(() => setMachineZone(machineZone));

const known = await loadHolidays(['GB', 'US', 'VN', 'CN', 'ES']);

/** A destination with one rule, which serves all countries or those that are named. */
const aPlace = (rule: string, figure: number, countries?: string[]): Destination => ({
  ...{
    id: 'any',
    name: 'Any',
    platforms: [],
    source: 'a test',
    sourceAge: '2026',
    confidence: 'ours',
  },
  responseDays: { [rule]: figure },
  answerWithin: [{ rule, ...(countries && { countries }) }],
});

const dayAt = (number: number) => new Date(Date.UTC(2024, 0, 1) + number * DAY);
const dateOf = (date: Date) => date.toISOString().slice(0, 10);
const next = (date: string, days = 1) => dateOf(new Date(Date.parse(date) + days * DAY));

// Eight years with leap days, New Years and moving holidays in them.
const starts = fc.integer({ min: 0, max: 2_920 }).map((number) => dateOf(dayAt(number)));
const figures = fc.integer({ min: 1, max: 60 });
const zones = fc.constantFrom(
  ...['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'America/Sao_Paulo'],
  ...['Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kolkata', 'Africa/Cairo'],
);
const minutes = fc.integer({ min: 0, max: 1_439 }).map((minute) => {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});
/** A country with the real calendar of its holidays, or an invented one with holidays in long rows. */
const calendars: fc.Arbitrary<HolidayCalendar> = fc.oneof(
  fc.constantFrom('GB', 'US', 'VN', 'CN', 'ES').map((country) => {
    const found = known(country);
    if (!found) throw new Error(`no holidays of ${country}`);
    return found;
  }),
  fc
    .tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 0, max: 12 }))
    .map(([every, row]) => ({
      country: 'ES',
      isHoliday: (date: string) => (Date.parse(date) / DAY) % (every + row) < row,
    })),
);

const isWeekend = (date: string) => [0, 6].includes(new Date(Date.parse(date)).getUTCDay());

/** Counts day by day on the calendar of `Date` in UTC: slow, and nothing in common with what is tested. */
function slowly(start: string, days: number, isFree: (date: string) => boolean): string {
  let date = start;
  for (let left = days; left > 0; ) {
    date = next(date);
    if (!isFree(date)) left -= 1;
  }
  return date;
}

const facts = (openedOn: string, rest: Partial<DisputeFacts> = {}): DisputeFacts => ({
  ...{ reason: 'not-received', openedOn },
  ...rest,
});

function firstOf(counts: readonly Count[]): Count {
  const [first] = counts;
  if (!first) throw new Error('not counted');
  return first;
}

function hold<T extends [unknown, ...unknown[]]>(
  given: { [K in keyof T]: fc.Arbitrary<T[K]> },
  look: (...values: T) => void,
): void {
  void fc.assert(
    fc.property(...given, (...values: T) => look(...values)),
    { numRuns: 400 },
  );
}

test('days of the calendar agree with counting one by one, on whatever day that ends', () => {
  hold([starts, figures, zones], (start, days, zone) => {
    const { date } = firstOf(countDeadline(aPlace('answerDays', days), facts(start), { zone }));
    expect(date).toBe(slowly(start, days, () => false));
  });
});

test('working days agree with counting one by one, and never end on a weekend', () => {
  hold([starts, figures, zones], (start, days, zone) => {
    for (const rule of ['answerBusinessDays', 'answerWorkingDays']) {
      const { date } = firstOf(countDeadline(aPlace(rule, days), facts(start), { zone }));
      expect(date).toBe(slowly(start, days, isWeekend));
      expect(isWeekend(date)).toBe(false);
    }
  });
});

test('working days of a country never end on its holidays, and agree with counting one by one', () => {
  hold([starts, figures, zones, calendars], (start, days, zone, holidays) => {
    const place = aPlace('answerWorkingDays', days, [holidays.country]);
    const counted = countDeadline(place, facts(start, { country: holidays.country }), {
      ...{ zone, holidays },
    });
    expect(counted).toHaveLength(1);
    const { date, holidaysOf } = firstOf(counted);
    expect(holidaysOf).toBe(holidays.country);
    expect(isWeekend(date) || holidays.isHoliday(date)).toBe(false);
    expect(date).toBe(slowly(start, days, (one) => isWeekend(one) || holidays.isHoliday(one)));
  });
});

test('where it is unknown whose holidays count, both counts are told and the earlier one is kept', () => {
  hold([starts, figures, zones, calendars], (start, days, zone, holidays) => {
    const place = aPlace('answerWorkingDays', days);
    const about = facts(start, { country: holidays.country });
    const dates = countDeadline(place, about, { zone, holidays }).map(({ date }) => date);
    const without = slowly(start, days, isWeekend);
    const late = slowly(start, days, (one) => isWeekend(one) || holidays.isHoliday(one));
    expect(dates).toEqual(late === without ? [without] : [without, late]);
    expect(respondByRule(place, about, { zone, holidays }).respondBy).toBe(without);
  });
});

test('a buyer of unknown country may be of any: the earliest of all rules is kept', () => {
  hold([starts, figures, figures, zones], (start, some, others, zone) => {
    const place: Destination = {
      ...aPlace('answerDays', some),
      responseDays: { answerDays: some, vnDays: others },
      answerWithin: [{ rule: 'answerDays' }, { rule: 'vnDays', countries: ['VN'] }],
    };
    const dueIn = (country?: string) =>
      respondByRule(place, facts(start, country ? { country } : {}), { zone }).respondBy;
    const earliest = slowly(start, Math.min(some, others), () => false);
    expect(dueIn()).toBe(earliest);
    expect(dueIn('VN')).toBe(earliest);
    expect(dueIn('ES')).toBe(slowly(start, some, () => false));
  });
});

test('a longer limit never ends earlier, nor does one that begins later', () => {
  const rules = fc.constantFrom('answerDays', 'answerBusinessDays', 'answerHours');
  const later = fc.integer({ min: 0, max: 40 });
  hold([starts, figures, zones, rules, later, calendars], (...given) => {
    const [start, figure, zone, rule, more, holidays] = given;
    const dueBy = (from: string, length: number) => {
      const about = facts(from, { country: holidays.country });
      return countDeadline(aPlace(rule, length), about, { zone, holidays }).map(({ date }) => date);
    };
    const base = dueBy(start, figure);
    const last = (dates: readonly string[]) => dates.at(-1) ?? '';
    for (const other of [dueBy(start, figure + more), dueBy(next(start, more), figure)]) {
      expect((other[0] ?? '') >= (base[0] ?? '')).toBe(true);
      expect(last(other) >= last(base)).toBe(true);
    }
  });
});

test('hours are exact over every change of the clock, and shown on the seller’s wall', () => {
  hold([starts, minutes, figures, zones, zones], (start, minute, hours, there, here) => {
    const openedAt = { local: `${start}T${minute}`, zone: there };
    const place = aPlace('answerHours', hours);
    const about = facts(start, { openedAt });
    const { date, at = '' } = firstOf(countDeadline(place, about, { zone: here }));
    const opened = instantOf(openedAt, 'UTC').epochMilliseconds;
    expect(Date.parse(at) - opened).toBe(hours * HOUR);
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: here });
    expect(date).toBe(wall.format(Date.parse(at)));
    const due = respondByRule(place, about, { zone: here });
    expect(respondByInstant({ ...due, openedAt }, place)?.epochMilliseconds).toBe(Date.parse(at));
  });
});

test('hours from a day alone are rounded down to whole days, so never too late', () => {
  hold([starts, minutes, figures, zones], (start, minute, hours, zone) => {
    const place = aPlace('answerHours', hours);
    const { date, at } = firstOf(countDeadline(place, facts(start), { zone }));
    expect(at).toBeUndefined();
    expect(date).toBe(next(start, Math.floor(hours / 24)));
    const openedAt = { local: `${start}T${minute}`, zone };
    const exact = firstOf(countDeadline(place, facts(start, { openedAt }), { zone }));
    expect(date <= exact.date).toBe(true);
  });
});

test('the zone of the machine shifts no deadline', () => {
  const rules = fc.constantFrom('answerDays', 'answerWorkingDays', 'answerHours');
  hold([starts, minutes, figures, zones, rules, calendars], (...given) => {
    const [start, minute, figure, zone, rule, holidays] = given;
    const about = facts(start, {
      country: holidays.country,
      openedAt: { local: `${start}T${minute}`, zone },
    });
    const counted = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((machine) => {
      setMachineZone(machine);
      return countDeadline(aPlace(rule, figure), about, { zone: 'Asia/Shanghai', holidays });
    });
    expect(counted[1]).toEqual(counted[0]);
    expect(counted[2]).toEqual(counted[0]);
  });
});

test('the real holidays are the same days, whatever the zone of the machine is', async () => {
  for (const machine of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
    setMachineZone(machine);
    // What was read in another zone is remembered: it must be forgotten to be read anew.
    vi.resetModules();
    const { loadHolidays: loadAnew } = await import(
      '../../../../electron/core/destinations/holidays.ts'
    );
    const calendar = (await loadAnew(['US']))('US');
    const around = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-07-03', '2026-11-26'];
    expect(
      around.map((date) => calendar?.isHoliday(date)),
      machine,
    ).toEqual([...[false, true, false, true, true]]);
  }
});
