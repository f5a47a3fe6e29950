import { expect, test } from 'vitest';
import { parcelTimes } from '../../../../../electron/core/evidence/parcelTimes.ts';
import { aCase, aDispute, anEvent } from '../../../../builders/aCase.ts';

const zone = 'Asia/Shanghai';

/** The times of a case as text, without those that are not known. */
function timesOf(...overrides: Parameters<typeof aCase>) {
  const { ordered, handedOver, arrived } = parcelTimes(aCase(...overrides), zone);
  return {
    ...(ordered && { ordered: ordered.toString() }),
    ...(handedOver && { handedOver: handedOver.toString() }),
    ...(arrived && { arrived: arrived.toString() }),
  };
}

test('of an empty case no time is known', () => {
  expect(timesOf()).toEqual({});
});

test('a case is ordered when it was ordered or paid, whichever came first', () => {
  const orderedAt = { local: '2023-05-02T10:00', zone: '+00:00' };
  const paidAt = { local: '2023-05-01T10:00', zone: '+00:00' };
  expect(timesOf({ order: { orderedAt, paidAt } })).toEqual({ ordered: '2023-05-01T10:00:00Z' });
  expect(timesOf({ order: { orderedAt } })).toEqual({ ordered: '2023-05-02T10:00:00Z' });
});

test('a time without a zone is the seller’s', () => {
  expect(timesOf({ order: { orderedAt: { local: '2023-05-02T10:00' } } })).toEqual({
    ordered: '2023-05-02T02:00:00Z',
  });
});

test.each([
  'Shipping label created',
  'Shipment information received',
  'Pre-advice sent',
  'Electronic data transmitted',
  'Die Sendung wurde elektronisch angekündigt',
  '电子预报已收到',
  '已下单，待揽收',
])('what a carrier says before it has the parcel is no hand-over: %s', (text) => {
  const events = [
    anEvent(1, '2023-05-03T08:00', text),
    anEvent(2, '2023-05-04T08:00', 'Accepted at the origin'),
  ];
  expect(timesOf({ events: [...events].reverse() })).toEqual({
    handedOver: '2023-05-04T00:00:00Z',
  });
  expect(timesOf({ events: events.slice(0, 1) })).toEqual({});
});

test.each([
  'Delivered',
  'DELIVERED, FRONT DOOR',
  'Delivered, LEBANON, PA',
  'Delivered at Shannon',
  'Delivered in Campas',
  'Die Sendung wurde zugestellt',
  'Entregado',
  'Livré dans la boîte aux lettres',
  'Consegnata al destinatario',
  'Bezorgd',
  'Doręczono, doręczona',
  'Вручение адресату, вручено',
  'Вручено, Днепр',
  'Доставлено',
  'تم التسليم',
  '您的包裹已签收',
  '配達完了',
  '배달완료',
])('a parcel has arrived: %s', (text) => {
  const events = [anEvent(1, '2023-05-04T08:00', 'Accepted'), anEvent(2, '2023-05-09T08:00', text)];
  expect(timesOf({ events })).toMatchObject({ arrived: '2023-05-09T00:00:00Z' });
});

test.each([
  'Not delivered, nobody at home',
  'Could not be delivered',
  'Undelivered',
  'Delivery attempt failed',
  'To be delivered today',
  'Your parcel will be delivered tomorrow',
  'Nicht zugestellt',
  'Non livré',
  'Pas livré',
  'No entregado',
  'Non consegnato',
  'Не вручено',
  'Неудачная попытка: не доставлено',
  '未签收',
  '派送未妥投',
])('a parcel has not arrived: %s', (text) => {
  const events = [anEvent(1, '2023-05-04T08:00', 'Accepted'), anEvent(2, '2023-05-09T08:00', text)];
  expect(timesOf({ events })).toEqual({ handedOver: '2023-05-04T00:00:00Z' });
});

test('the first arrival counts', () => {
  const events = [
    anEvent(1, '2023-05-11T08:00', 'Delivered'),
    anEvent(2, '2023-05-09T08:00', 'Delivered'),
  ];
  expect(timesOf({ events })).toMatchObject({ arrived: '2023-05-09T00:00:00Z' });
});

test.each([
  ['damaged', true],
  ['not-as-described', true],
  ['wrong-item', true],
  ['not-received', false],
  ['late', false],
  ['held-by-customs', false],
] as const)('who claims %s has the goods in hand: %s', (reason, inHand) => {
  const disputes = [aDispute({ reason, openedOn: '2023-05-20' })];
  expect(timesOf({ disputes })).toEqual(inHand ? { arrived: '2023-05-19T16:00:00Z' } : {});
  const events = [anEvent(1, '2023-05-09T08:00', 'Delivered')];
  expect(timesOf({ disputes, events })).toMatchObject({ arrived: '2023-05-09T00:00:00Z' });
});
