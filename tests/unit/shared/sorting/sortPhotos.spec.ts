import { expect, test } from 'vitest';
import type { Barcode, PhotoPlace, UnsortedPhoto } from '../../../../shared/sorting/photoPlace.ts';
import { LONGEST_PAUSE, sortPhotos } from '../../../../shared/sorting/sortPhotos.ts';

const orders = [
  { id: 'a', numbers: ['114-1234567-7654321', 'RR123456785CN'] },
  { id: 'b', numbers: ['#1001', '9400 1000 0000 0000 0000 00'] },
];

const line = (text: string): Barcode => ({ text, kind: 'line' });

/** Photos ten seconds apart, each with what it says: a barcode, or nothing. */
const shot = (...texts: readonly (string | undefined)[]): readonly UnsortedPhoto[] =>
  texts.map((text, index) => ({
    name: `IMG_${1001 + index}.jpg`,
    takenAt: index * 10_000,
    barcodes: text === undefined ? [] : [line(text)],
  }));

const told = (place: PhotoPlace): string =>
  place.kind === 'unknown' ? place.why.kind : `${place.kind} ${place.orderId}`;

const sorted = (photos: readonly UnsortedPhoto[]) => sortPhotos(photos, orders).map(told);

const A = 'RR123456785CN';
const B = '9400100000000000000000';

test.each([
  ['a tracking number', line('RR 123 456 785 CN'), 'barcode a'],
  ['the number of an order', line('114-1234567-7654321'), 'barcode a'],
  ['a number with the postcode before it', line('420900019400100000000000000000'), 'barcode b'],
  [
    'a number among other words',
    { text: 'https://t.example/?no=RR123456785CN&x=1', kind: 'square' } as const,
    'barcode a',
  ],
  ['a short number of a box', line('1001'), 'nothing'],
  ['a waybill that no order has', line('00340434161094015902'), 'no-order'],
] as const)('a barcode may hold %s', (_, barcode, expected) => {
  expect(sorted([{ name: 'x.jpg', takenAt: 0, barcodes: [barcode] }])).toEqual([expected]);
});

test.each([
  ['114-1234567-7654321 box.jpg', 'name-number a'],
  ['订单114_1234567_7654321照片.jpg', 'name-number a'],
  ['#1001/IMG_0007.jpg', 'name-number b'],
  ['IMG_1001.jpg', 'nothing'],
  ['99114-1234567-7654321.jpg', 'nothing'],
])('the name %s', (name, expected) => {
  expect(sorted([{ name, takenAt: 0, barcodes: [] }])).toEqual([expected]);
});

test('photos beside the only waybill of a run are of its parcel, up to a long pause', () => {
  const run = shot(undefined, A, undefined);
  const later = { name: 'x', takenAt: 20_001 + LONGEST_PAUSE, barcodes: [] };
  const timeless = { name: 'y', takenAt: undefined, barcodes: [] };
  expect(sortPhotos([...run, later, timeless], orders)).toEqual([
    { kind: 'neighbour', orderId: 'a', photo: 1 },
    { kind: 'barcode', orderId: 'a', number: 'RR123456785CN' },
    { kind: 'neighbour', orderId: 'a', photo: 1 },
    { kind: 'unknown', why: { kind: 'nothing' } },
    { kind: 'unknown', why: { kind: 'nothing' } },
  ]);
});

test('between two parcels the habit of the packer decides, where it shows', () => {
  expect(sorted(shot(undefined, A, undefined, B))).toEqual([
    ...['neighbour a', 'barcode a', 'neighbour b', 'barcode b'],
  ]);
  expect(sorted(shot(A, undefined, B, undefined))).toEqual([
    ...['barcode a', 'neighbour a', 'barcode b', 'neighbour b'],
  ]);
  expect(sorted(shot(A, undefined, B))).toEqual(['barcode a', 'between', 'barcode b']);
  expect(sorted(shot(A, undefined, A, undefined, B))).toEqual([
    ...['barcode a', 'neighbour a', 'barcode a', 'between', 'barcode b'],
  ]);
});

test('photos beside a waybill that no order has are of no order', () => {
  expect(sorted(shot(A, undefined, '00340434161094015902', undefined))).toEqual([
    ...['barcode a', 'neighbour a', 'no-order', 'no-order'],
  ]);
});

test('a photo of several parcels is of none of them, and tells nothing of its neighbours', () => {
  const pile = { name: 'pile', takenAt: 40_000, barcodes: [line(A), line(B)] };
  expect(sorted([...shot(undefined, A, undefined, B), pile])).toEqual([
    ...['neighbour a', 'barcode a', 'neighbour b', 'barcode b', 'several-orders'],
  ]);
});
