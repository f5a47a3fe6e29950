import { expect, test } from 'vitest';
import { slotsOf } from '../../../../shared/domain/slots.ts';
import { aCase, anEvent, aPhoto } from '../../../builders/aCase.ts';

const statesOf = (...made: Parameters<typeof aCase>) =>
  Object.fromEntries(slotsOf(aCase(...made)).map(({ slot, state }) => [slot, state]));

test('a place is missing only once the order has come so far', () => {
  expect(statesOf({ stage: 'paid' })).toMatchObject({
    listing: 'missing',
    item: 'not-yet',
    'delivery-proof': 'not-yet',
  });
  expect(statesOf({ stage: 'held-at-customs' })).toMatchObject({
    item: 'missing',
    waybill: 'missing',
    tracking: 'missing',
    'delivery-proof': 'not-yet',
  });
});

test('photos fill their places, all of one kind the same, and events that of the tracking', () => {
  const evidence = [aPhoto(1, { kind: 'item' }), aPhoto(2, { kind: 'item' })];
  const filled = aCase({ stage: 'paid', evidence, events: [anEvent(1, '2026-10-01', 'Accepted')] });
  const slots = slotsOf(filled);
  expect(slots.find(({ slot }) => slot === 'item')).toEqual({
    slot: 'item',
    stage: 'packed',
    state: 'filled',
    items: evidence.map(({ id }) => id),
  });
  expect(slots.find(({ slot }) => slot === 'tracking')?.state).toBe('filled');
});
