import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadDestinations } from '../../../../../electron/core/destinations/loadDestinations.ts';
import { dossierChoices } from '../../../../../electron/main/dossier/dossierChoices.ts';
import { aCase, aDispute, anId } from '../../../../builders/aCase.ts';

const destinations = await loadDestinations(resolve('resources/destinations'));
const choicesFor = (...disputes: readonly ReturnType<typeof aDispute>[]) =>
  dossierChoices(aCase({ disputes: [...disputes] }), destinations).disputes;

test('every dispute can be answered: the most urgent first, those that have ended last', () => {
  const [won, calm, urgent] = [
    aDispute({ id: anId(401), outcome: 'won', destination: 'ebay-payment-dispute' }),
    aDispute({ id: anId(402), reason: 'damaged' }),
    aDispute({ id: anId(403), respondBy: '2026-04-01' }),
  ];
  expect(choicesFor(won, calm, urgent)).toMatchObject([
    { id: anId(403), reason: 'not-received', destinationId: 'stripe' },
    { id: anId(402), reason: 'damaged' },
    { id: anId(401), outcome: 'won', destinationId: 'ebay-payment-dispute' },
  ]);
});

test('a dispute that has ended can still be answered; without any there is nothing to answer', () => {
  expect(choicesFor(aDispute({ outcome: 'lost' }))).toMatchObject([{ outcome: 'lost' }]);
  expect(choicesFor()).toEqual([]);
});
