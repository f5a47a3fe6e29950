import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadDestinations } from '../../../../../electron/core/destinations/loadDestinations.ts';
import { draftExport } from '../../../../../electron/core/dossier/draftExport.ts';
import type { OptionalPart } from '../../../../../shared/domain/dossierExport.ts';
import { aCase, aDispute, aMessage, anEvent, anId } from '../../../../builders/aCase.ts';

const destinations = await loadDestinations(resolve('resources/destinations'));

function headings(without: readonly OptionalPart[]): readonly string[] {
  const aFullCase = aCase({
    legs: [{ id: anId(2), carrier: 'DHL', number: '003404' }],
    events: [anEvent(1, '2026-03-03T10:00', 'Picked up')],
    messages: [aMessage(1)],
  });
  const input = {
    ...{ aCase: aFullCase, dispute: aDispute(), destinations },
    sellerZone: 'Asia/Shanghai',
    today: '2026-04-01',
  };
  const request = { disputeId: anId(400), destinationId: 'stripe', out: 'a.pdf', without };
  return draftExport(input, request).plan.groups.map(({ id }) => id);
}

test('the record of the carrier and the messages can each be left out', () => {
  expect(headings([])).toEqual(expect.arrayContaining(['shipping', 'messages']));
  expect(headings(['messages'])).toEqual(['shipping']);
  expect(headings(['tracking'])).toEqual(['messages']);
  expect(headings(['tracking', 'messages'])).toEqual([]);
});
