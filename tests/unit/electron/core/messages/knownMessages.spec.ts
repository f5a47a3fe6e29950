import { expect, test } from 'vitest';
import { KnownMessages } from '../../../../../electron/core/messages/knownMessages.ts';

const at = { local: '2026-03-04T10:00' };

test('the same words at the same time are known, whichever way they were entered', () => {
  const known = new KnownMessages([{ at, text: 'Ok' }]);
  expect(known.has({ at: { local: '2026-03-04T10:00:00', zone: '+01:00' }, text: 'Ok\r\n' })).toBe(
    true,
  );
  expect(known.has({ at, text: 'Okay' })).toBe(false);
});

test('the same mail is known by its id, though its text was changed since', () => {
  const known = new KnownMessages([{ at, text: 'put right', mailId: '<1@x>' }]);
  expect(known.has({ at, text: 'as it came', mailId: '<1@x>' })).toBe(true);
  expect(known.has({ at, text: 'put right', mailId: '<2@x>' })).toBe(false);
});

test('what was said twice in one minute is kept twice, and only once more by a later export', () => {
  const known = new KnownMessages([]);
  const ok = { at, text: 'Ok' };
  expect([known.has(ok), known.has(ok)]).toEqual([false, false]);
  known.startSource();
  expect([known.has(ok), known.has(ok), known.has(ok)]).toEqual([true, true, false]);
});
