import { expect, test } from 'vitest';
import type { Case } from '../../../../shared/domain/case.ts';
import type { Dispute } from '../../../../shared/domain/dispute.ts';
import { amountsIn } from '../../../../shared/proof/consistency/amountFindings.ts';
import { checkConsistency } from '../../../../shared/proof/consistency/checkConsistency.ts';
import { datesIn } from '../../../../shared/proof/consistency/letterFindings.ts';
import { numbersIn } from '../../../../shared/proof/consistency/numberFindings.ts';
import { aCase, aDispute, aMessage, anEvent, anId, aPhoto } from '../../../builders/aCase.ts';

const request = 'Please decide in our favour.';

const check = (content: Partial<Case>, claim: Partial<Dispute> = {}) =>
  checkConsistency({
    aCase: aCase(content),
    dispute: aDispute({ request, ...claim }),
    today: '2026-03-25',
  });

const codes = (...[content, claim]: Parameters<typeof check>) =>
  check(content, claim).map(({ code }) => code);

test('a sound case has no findings', () => {
  const legs = [{ id: anId(2), carrier: 'GLS', number: 'RR123456785CN' }];
  const found = check({
    legs,
    order: { orderedAt: { local: '2026-03-01' }, total: { minor: 1230, currency: 'USD' } },
    events: [anEvent(1, '2026-03-02T10:00', 'Delivered')],
    messages: [
      aMessage(1, { text: 'Where is RR 123 456 785 CN? Tracking number RR123456785CN' }),
      aMessage(2, { direction: 'out', text: 'It arrived.' }),
    ],
    evidence: [
      aPhoto(1, { kind: 'item', capture: { at: { local: '2026-03-01' }, source: 'camera' } }),
    ],
  });
  expect(found).toEqual([]);
});

test('dates out of order are named', () => {
  expect(codes({ order: { orderedAt: { local: '2026-03-21' } } })).toEqual(['opened-before-order']);
  const events = [anEvent(1, '2026-02-20T10:00', 'Accepted')];
  expect(codes({ order: { orderedAt: { local: '2026-03-01' } }, events })).toEqual([
    'event-before-order',
  ]);
  expect(codes({}, { respondBy: '2026-03-19' })).toEqual(['due-before-opened']);
  expect(codes({ messages: [aMessage(1, { at: { local: '2026-04-01' } })] })).toEqual([
    'in-the-future',
  ]);
  expect(codes({ events: [anEvent(1, '2026-03-22', 'Delivered')] })).toEqual([
    'delivered-after-claim',
  ]);
});

test('a scan that is only earlier on another wall is not out of order', () => {
  const order = { orderedAt: { local: '2026-03-02T01:00', zone: '+08:00' } };
  const event = anEvent(1, '2026-03-01T20:00', 'Accepted');
  const events = [{ ...event, at: { ...event.at, zone: '+01:00' } }];
  expect(codes({ order, events })).toEqual([]);
});

test('an exhibit after the claim is named, the photo of the customer is not', () => {
  const capture = { at: { local: '2026-03-22' }, source: 'camera' } as const;
  expect(codes({ evidence: [aPhoto(1, { kind: 'weight', capture })] })).toEqual([
    'exhibit-after-claim',
  ]);
  expect(codes({ evidence: [aPhoto(1, { kind: 'customer-photo', capture })] })).toEqual([]);
});

test('a tracking number that differs between places is found', () => {
  const legs = [{ id: anId(2), carrier: 'GLS', number: 'ZB7K41QX' }];
  const text = 'Your parcel left today, tracking number: LP 0041 2345 678.';
  expect(check({ legs, messages: [aMessage(1, { direction: 'out', text })] })).toMatchObject([
    { code: 'number-in-message', part: 'messages', params: { number: 'LP00412345678' } },
  ]);
  expect(codes({ legs, evidence: [aPhoto(1, { fileName: 'waybill_RR123456785CN.jpg' })] })).toEqual(
    ['number-in-file'],
  );
  expect(numbersIn('运单号：SF1234567890123，请查收')).toEqual(['SF1234567890123']);
  expect(numbersIn('Paketnummer ZB7K41QX12. Wir melden uns')).toEqual([]);
  expect(numbersIn('Order 8171234509876543 of 2026')).toEqual([]);
});

test('sums that disagree are found, with and without minor units', () => {
  const total = { minor: 1230, currency: 'USD' };
  expect(codes({ order: { total } }, { amount: { minor: 1231, currency: 'USD' } })).toEqual([
    'claim-above-total',
  ]);
  expect(codes({ order: { total } }, { amount: { minor: 1000, currency: 'EUR' } })).toEqual([
    'claim-other-currency',
  ]);
  const items = [
    { id: anId(5), title: 'Shoe', quantity: 2, price: { minor: 700, currency: 'JPY' } },
  ];
  expect(codes({ order: { total: { minor: 1399, currency: 'JPY' } }, items })).toEqual([
    'items-above-total',
  ]);
  expect(codes({ order: { total } }, { request: 'We offered 12.03 USD back.' })).toEqual([
    'amount-in-request',
  ]);
  expect(amountsIn('€148,90 or 148.90 EUR or 5 £ and 12 ABC')).toMatchObject([
    { minor: 14890, currency: 'EUR' },
    { minor: 14890, currency: 'EUR' },
    { minor: 500, currency: 'GBP' },
    { currency: 'ABC' },
  ]);
});

test('a date of the letter that nothing in the case has is found', () => {
  const events = [anEvent(1, '2026-03-10T10:00', 'Delivered')];
  const letter = (text: string) => codes({ events }, { request: text });
  expect(letter('Delivered on 10 March 2026.')).toEqual([]);
  expect(letter('Delivered on 11 March 2026.')).toEqual(['date-in-request']);
  expect(letter('2026年3月11日签收。')).toEqual(['date-in-request']);
  expect(datesIn('31 February 2026, 2026-13-01, 3/4/2026')).toEqual([]);
});

test('a part of the claim without an answer is found', () => {
  const claim = 'The colour is wrong and it is too small.';
  expect(check({}, { claim, request: 'The size is as the table says.' })).toMatchObject([
    { code: 'claim-part-unanswered', params: { topic: 'colour' } },
  ]);
  expect(
    checkConsistency({ aCase: aCase(), dispute: aDispute(), today: '2026-03-25' }),
  ).toMatchObject([{ code: 'no-request' }]);
});

test('a promise that nothing shows to be kept is something to look at', () => {
  const promised = aMessage(1, { direction: 'out', text: 'Sorry! We will refund you today.' });
  expect(codes({ messages: [promised] })).toEqual(['promise-refund']);
  const done = aMessage(2, {
    direction: 'out',
    at: { local: '2026-03-06T10:00' },
    text: 'We have refunded you.',
  });
  expect(codes({ messages: [promised, done] })).toEqual([]);
  const offer = { id: anId(9), disputeId: anId(400), kind: 'refund', answer: 'accepted' } as const;
  expect(codes({ messages: [promised], offers: [offer] })).toEqual([]);
  const perhaps = aMessage(3, { direction: 'out', text: 'If it is lost we will refund you.' });
  expect(codes({ messages: [perhaps] })).toEqual([]);
  const asked = aMessage(4, { text: 'Will you refund me? I will let you know.' });
  expect(codes({ messages: [asked] })).toEqual([]);
});

test('promises are found in Chinese and German', () => {
  const sent = (text: string) => codes({ messages: [aMessage(1, { direction: 'out', text })] });
  expect(sent('我们会尽快给您补发。')).toEqual(['promise-resend']);
  expect(sent('Wir melden uns morgen.')).toEqual(['promise-news']);
});
