import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadEvidenceProfiles } from '../../../../electron/core/destinations/loadDestinations.ts';
import type { Case } from '../../../../shared/domain/case.ts';
import type { Dispute } from '../../../../shared/domain/dispute.ts';
import type { Slot } from '../../../../shared/proof/evidenceProfile.ts';
import { eventSays } from '../../../../shared/proof/parcelEvents.ts';
import { proofChecklist } from '../../../../shared/proof/proofChecklist.ts';
import { aCase, aDispute, aMessage, anEvent, anId, aPhoto } from '../../../builders/aCase.ts';

const profiles = await loadEvidenceProfiles(resolve('resources/evidence'));

const leg = { id: anId(2), carrier: 'GLS', number: 'ZB7K41QX' };

function itemOf(
  slot: Slot,
  content: Partial<Case>,
  { destinationId = 'stripe', ...claim }: Partial<Dispute> & { destinationId?: string } = {},
) {
  const dispute = aDispute(claim);
  const list = proofChecklist({ aCase: aCase(content), dispute, destinationId, profiles });
  const found = list.items.find((item) => item.slot === slot);
  if (!found) throw new Error(`${destinationId} wants no ${slot}`);
  const { state, why, exhibits } = found;
  return { state, why: why.map(({ code }) => code), names: exhibits.map(({ name }) => name) };
}

const before = { at: { local: '2026-03-01T10:00' }, source: 'camera' } as const;
const after = { at: { local: '2026-03-22T10:00' }, source: 'camera' } as const;

test('a record of the carrier is there, a number alone is weak', () => {
  const events = [anEvent(1, '2026-03-02T10:00', 'Accepted')];
  expect(itemOf('tracking-record', { legs: [leg], events }).state).toBe('present');
  expect(itemOf('tracking-record', { legs: [leg] })).toMatchObject({
    state: 'weak',
    why: ['no-events'],
  });
  expect(itemOf('tracking-record', {})).toEqual({ state: 'missing', why: ['missing'], names: [] });
});

test('a picture of a tracking page is refused, weak or enough, as the platform has it', () => {
  const evidence = [aPhoto(1, { kind: 'tracking' })];
  const at = (destinationId: string) =>
    itemOf('tracking-record', { legs: [], evidence }, { destinationId });
  expect(at('ebay-payment-dispute').state).toBe('refused');
  expect(at('aliexpress')).toMatchObject({
    state: 'weak',
    why: ['tracking-screenshot', 'number-not-on-order'],
  });
  expect(at('wish')).toMatchObject({ state: 'weak', why: ['number-not-on-order'] });
});

test('an export of a carrier without a number on the order is weak', () => {
  const evidence = [aPhoto(1, { kind: 'tracking', mediaType: 'application/pdf' })];
  expect(itemOf('tracking-record', { evidence }).why).toEqual(['number-not-on-order']);
});

test('a photo of the goods counts when it is older than the claim', () => {
  const at = (overrides: Parameters<typeof aPhoto>[1]) =>
    itemOf(
      'item-photo',
      { evidence: [aPhoto(1, { kind: 'item', ...overrides })] },
      { reason: 'damaged', destinationId: 'paypal' },
    );
  expect(at({ capture: before }).state).toBe('present');
  expect(at({ capture: after })).toMatchObject({ state: 'weak', why: ['taken-after-claim'] });
  expect(at({}).state).toBe('present');
  expect(at({ addedAt: '2026-03-25T00:00:00Z' }).why).toEqual(['time-unknown']);
  expect(
    at({ addedAt: '2026-03-25T00:00:00Z', capture: { ...before, source: 'file-time' } }).why,
  ).toEqual(['time-unknown']);
});

test('of a photo on the scale nobody but the seller can tell whether its figure is read', () => {
  const evidence = [aPhoto(1, { kind: 'weight', capture: before })];
  const claim = { reason: 'missing-parts', destinationId: 'aliexpress' } as const;
  expect(itemOf('weight', { evidence }, claim)).toMatchObject({
    state: 'weak',
    why: ['scale-unknown'],
  });
});

test('a chat is no paper of customs', () => {
  const chat = aPhoto(1, { kind: 'chat', stage: 'held-at-customs' });
  const mail = aPhoto(2, { kind: 'carrier-mail', stage: 'held-at-customs' });
  const claim = { reason: 'held-by-customs', destinationId: 'aliexpress' } as const;
  expect(itemOf('customs-letter', { evidence: [chat] }, claim)).toMatchObject({
    state: 'weak',
    why: ['chat-screenshot'],
  });
  expect(itemOf('customs-letter', { evidence: [chat, mail] }, claim).state).toBe('present');
});

test('a delivery after the claim is no proof at Stripe; at Klarna it needs a document', () => {
  const late = [anEvent(1, '2026-03-21T10:00', 'Delivered')];
  const early = [anEvent(1, '2026-03-10T10:00', 'Delivered')];
  expect(itemOf('delivery-proof', { legs: [leg], events: late })).toMatchObject({
    state: 'refused',
    why: ['delivered-after-claim'],
  });
  expect(itemOf('delivery-proof', { legs: [leg], events: early }).state).toBe('present');
  const klarna = { destinationId: 'klarna' };
  expect(itemOf('delivery-proof', { legs: [leg], events: early }, klarna)).toMatchObject({
    state: 'weak',
    why: ['delivery-without-file'],
  });
});

test('the place of delivery is compared with the address', () => {
  const event = { ...anEvent(1, '2026-03-10T10:00', 'Delivered'), place: 'Karlsruhe' };
  const at = (address: string) =>
    itemOf('delivery-address', { legs: [leg], events: [event], buyer: { address } });
  expect(at('76131 Karlsruhe').state).toBe('present');
  expect(at('10115 Berlin').why).toEqual(['address-unsure']);
});

test('a video is refused where videos are not looked at', () => {
  const evidence = [aPhoto(1, { kind: 'video', mediaType: 'video/mp4', capture: before })];
  const at = (destinationId: string) =>
    itemOf('packing-video', { evidence }, { reason: 'not-as-described', destinationId });
  expect(at('ebay-payment-dispute')).toMatchObject({ state: 'refused', why: ['video'] });
  expect(at('aliexpress').state).toBe('weak');
});

test('one good piece makes the slot, and the worse ones are not named', () => {
  const evidence = [
    aPhoto(1, { kind: 'item', capture: after }),
    aPhoto(2, { kind: 'item', capture: before, caption: 'the good one' }),
  ];
  const claim = { reason: 'damaged', destinationId: 'paypal' } as const;
  expect(itemOf('item-photo', { evidence }, claim)).toEqual({
    state: 'present',
    why: ['present'],
    names: ['the good one'],
  });
});

test('messages without an answer are weak', () => {
  expect(itemOf('messages', { messages: [aMessage(1)] }).why).toEqual(['not-answered']);
  const messages = [aMessage(1), aMessage(2, { direction: 'out' })];
  expect(itemOf('messages', { messages }).state).toBe('present');
});

test('the neighbouring claim is answered too', () => {
  const parts = { aCase: aCase(), destinationId: 'stripe', profiles };
  const list = proofChecklist({ ...parts, dispute: aDispute() });
  expect(list.neighbourClaim?.reason).toBe('not-as-described');
  expect(list.neighbourClaim?.items.every(({ need }) => need === 'required')).toBe(true);
  const back = proofChecklist({ ...parts, dispute: aDispute({ reason: 'not-as-described' }) });
  expect(back.neighbourClaim?.reason).toBe('not-received');
});

test('a delivery is told from its announcement in many languages', () => {
  const says = (text: string) => eventSays({ text }, 'delivered');
  for (const text of [
    ...['Delivered', 'Das Paket wurde erfolgreich zugestellt.', 'Entregado', 'Objeto entregue'],
    ...['已签收', '快件已妥投', 'Вручение адресату: вручен', 'Colis livré', 'Consegnata'],
  ])
    expect(says(text), text).toBe(true);
  for (const text of [
    ...['Out for delivery', 'Expected to be delivered today', 'Delivery attempt failed'],
    ...['Das Paket konnte nicht zugestellt werden', 'Das Paket wird voraussichtlich zugestellt'],
    ...['No entregado', '派送中', '投递失败', 'Not delivered', 'Undeliverable'],
  ])
    expect(says(text), text).toBe(false);
});
