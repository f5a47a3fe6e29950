import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { NextFollowUp } from '../../../../shared/followUp/chooseNext.ts';
import { nextFollowUp } from '../../../../shared/followUp/nextFollowUp.ts';
import { isFinished, planOf } from '../../../../shared/followUp/planOf.ts';
import { todayOf } from '../../../../shared/followUp/today.ts';
import { FollowUpRuleSchema } from '../../../../shared/followUp/vocabulary.ts';
import { type Happening, histories, type State, stepsOf } from '../../../builders/aHistory.ts';

const nextIn = ({ aCase, today }: State) => nextFollowUp(aCase, today.toString());
const isDue = ({ on }: NextFollowUp, { today }: State) => on <= today.toString();

/** Any history holds what is looked at after each of its steps. */
function hold(look: (after: State, what: Happening, before: State) => void, numRuns = 600): void {
  void fc.assert(
    fc.property(histories, (history) => {
      for (const { before, what, after } of stepsOf(history)) look(after, what, before);
    }),
    { numRuns },
  );
}

test('an open case always has a next follow-up with its rule, a finished one never', () => {
  hold((state) => {
    const next = nextIn(state);
    expect(next === undefined).toBe(isFinished(state.aCase));
    if (!next) return;
    expect(FollowUpRuleSchema.options).toContain(next.rule);
    expect(next.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

test('Today lists a case once when it is due, else counts it on its day, and a finished one nowhere', () => {
  hold((state) => {
    const { aCase, today } = state;
    const [next, plan] = [nextIn(state), planOf(aCase)];
    const { items, nextDay } = todayOf(plan ? [{ caseId: aCase.id, plan }] : [], today.toString());
    const isNow = next !== undefined && isDue(next, state);
    expect(items).toEqual(isNow ? [{ caseId: aCase.id, ...next }] : []);
    expect(nextDay).toEqual(next && !isNow ? { on: next.on, cases: 1 } : undefined);
  });
});

test('no own date is passed over but for something more urgent that is due', () => {
  hold((state) => {
    const next = nextIn(state);
    const own = state.aCase.followUps.filter(({ doneAt }) => !doneAt).map(({ on }) => on);
    const first = own.toSorted()[0];
    if (next && first !== undefined && next.on > first) expect(isDue(next, state)).toBe(true);
  });
});

test('what is done or put off is no longer due as it was', () => {
  hold((after, { kind }, before) => {
    const [was, is] = [nextIn(before), nextIn(after)];
    if (!was || !isDue(was, before) || (kind !== 'done' && kind !== 'snooze')) return;
    expect([is?.rule, is?.about, is?.on]).not.toEqual([was.rule, was.about, was.on]);
  });
});

test('after a snooze only a buyer who waits or an answer that is due stays', () => {
  hold((after, { kind }) => {
    const next = nextIn(after);
    if (kind === 'snooze' && next && isDue(next, after))
      expect(['respond-now', 'buyer-waits']).toContain(next.group);
  });
});

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('no date shifts by the zone of the computer', () => {
  const zones = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'];
  hold((state) => {
    const seen = zones.map((one) => {
      process.env.TZ = one;
      return nextIn(state);
    });
    for (const next of seen) expect(next).toEqual(seen[0]);
  }, 100);
});
