import { expect, test } from 'vitest';
import {
  claimFaults,
  oddDays,
  openedAtOf,
  readClaim,
  type TypedClaim,
} from '../../../../../../renderer/src/features/case/dispute/typedClaim.ts';

const typed: TypedClaim = {
  reason: 'late',
  platform: 'amazon',
  openedOn: '2026-03-28',
  openedTime: '',
  openedZone: undefined,
  respondBy: '',
  amount: { amount: '', currency: 'USD' },
  platformCase: '',
  claim: '',
  destination: '',
  request: '',
};

test('the time of opening goes with the zone of the platform, or with the one that was chosen', () => {
  const at = (part: Partial<TypedClaim>) => openedAtOf({ ...typed, ...part }, 'Europe/Berlin');
  expect(at({})).toBeUndefined();
  expect(at({ openedTime: '15:06' })).toEqual({ local: '2026-03-28T15:06', zone: '+01:00' });
  expect(at({ openedTime: '15:06', openedOn: '2026-03-29' })?.zone).toBe('+02:00');
  expect(at({ openedTime: '5：06', openedZone: '-08:00' })).toEqual({
    ...{ local: '2026-03-28T05:06', zone: '-08:00' },
  });
  expect(at({ openedTime: '15:06', openedZone: '' })).toEqual({ local: '2026-03-28T15:06' });
  expect(readClaim({ ...typed, openedTime: '15:06' }, 'UTC')).toMatchObject({
    openedOn: '2026-03-28',
    openedAt: { local: '2026-03-28T15:06', zone: '+00:00' },
  });
});

test('what cannot be is said at its field, and no claim is read', () => {
  const rows: readonly [Partial<TypedClaim>, object][] = [
    [{ openedOn: '2026-02-30' }, { openedOn: 'app/date.wrong' }],
    [{ openedTime: '25:00' }, { openedTime: 'app/messages.time.wrong' }],
    [{ openedTime: 'noon' }, { openedTime: 'app/messages.time.wrong' }],
    [{ respondBy: '2026-02-29' }, { respondBy: 'app/date.wrong' }],
    [{ respondBy: '2026-03-27' }, { respondBy: 'app/claim.due.before' }],
    [{ amount: { amount: '-5', currency: 'USD' } }, { amount: 'app/money.negative' }],
    [{ amount: { amount: '10.5', currency: 'JPY' } }, { amount: 'app/money.no-parts' }],
    [{ reason: undefined }, { reason: 'app/claim.reason.needed' }],
  ];
  for (const [part, faults] of rows) {
    expect(claimFaults({ ...typed, ...part })).toEqual(faults);
    expect(readClaim({ ...typed, ...part }, 'UTC')).toBeUndefined();
  }
});

test('days that are odd but may be meant are pointed out, not refused', () => {
  const odd = (part: Partial<TypedClaim>, due?: string) =>
    oddDays({ ...typed, ...part }, due, '2026-03-30');
  expect(odd({}, '2026-03-30')).toEqual({});
  expect(odd({}, '2026-03-29')).toEqual({ respondBy: 'app/claim.due.past' });
  expect(odd({ respondBy: '2026-04-02' }, '2026-03-29')).toEqual({});
  expect(odd({ openedOn: '2026-03-31' })).toEqual({ openedOn: 'app/claim.opened.future' });
});
