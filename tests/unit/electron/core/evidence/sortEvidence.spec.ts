import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortEvidence, type Unsorted } from '../../../../../electron/core/evidence/sortEvidence.ts';
import { EvidenceKindSchema, StageSchema } from '../../../../../shared/domain/vocabulary.ts';
import { aCase, anEvent } from '../../../../builders/aCase.ts';

const zone = 'Asia/Shanghai';

/** Ordered on the 1st, handed over on the 4th, delivered on the 12th of May, each at noon in Shanghai. */
const shipped = aCase({
  stage: 'delivered',
  order: { orderedAt: { local: '2023-05-01T12:00' } },
  events: [
    anEvent(1, '2023-05-02T12:00', 'Shipping label created'),
    anEvent(2, '2023-05-04T12:00', 'Picked up by the carrier'),
    anEvent(3, '2023-05-12T12:00', 'Delivered'),
  ],
});

const unshipped = aCase({ stage: 'packed' });

const taken = (local: string, overrides: Partial<Unsorted> = {}): Unsorted => ({
  fileName: 'IMG_1.jpg',
  mediaType: 'image/jpeg',
  capture: { at: { local }, source: 'camera' },
  ...overrides,
});

const placed = (file: Unsorted, where = shipped) => {
  const { kind, stage } = sortEvidence(file, where, zone);
  return `${kind} ${stage}`;
};

test.each([
  ['before the order', '2023-04-30T10:00:00', 'paid'],
  ['in the second of the order', '2023-05-01T12:00:00', 'packed'],
  ['before the hand-over', '2023-05-04T11:59:59', 'packed'],
  ['at the hand-over', '2023-05-04T12:00:00', 'shipped'],
  ['on the day of the hand-over', '2023-05-05T11:59:59', 'shipped'],
  ['a day after the hand-over', '2023-05-05T12:00:00', 'in-transit'],
  ['before the arrival', '2023-05-12T11:59:59', 'in-transit'],
  ['at the arrival', '2023-05-12T12:00:00', 'delivered'],
  ['long after', '2024-01-01T00:00:00', 'delivered'],
])('a photo taken %s lies in the stage of that time', (_, local, stage) => {
  expect(placed(taken(local))).toBe(`other ${stage}`);
});

test('the zone of the camera counts, and without one that of the seller', () => {
  const at = { local: '2023-05-04T06:00:00', zone: '+02:00' };
  expect(placed(taken('', { capture: { at, source: 'camera' } }))).toBe('other shipped');
  expect(placed(taken('2023-05-04T06:00:00'))).toBe('other packed');
});

test('the time in a name is believed as well, the time of the file is not', () => {
  const at = { local: '2023-05-12T13:00:00' };
  expect(placed(taken('', { capture: { at, source: 'file-name' } }))).toBe('other delivered');
  expect(placed(taken('', { capture: { at, source: 'file-time' } }))).toBe('other packed');
  expect(placed(taken('', { capture: undefined }))).toBe('other packed');
});

test('where nothing is known of the parcel, a photo is a packing photo', () => {
  expect(placed(taken('2023-05-04T12:00:00'), unshipped)).toBe('other packed');
  const late = aCase({ stage: 'delivered' });
  expect(placed(taken('2023-05-04T12:00:00'), late)).toBe('other packed');
});

test('a document of which nothing is known belongs to the present stage', () => {
  const note = taken('', { fileName: 'note.txt', mediaType: 'text/plain', capture: undefined });
  expect(placed(note, aCase({ stage: 'at-customs' }))).toBe('other at-customs');
});

test('a film is a film where its name says nothing more', () => {
  const film = { mediaType: 'video/mp4' };
  expect(placed(taken('2023-05-04T10:00:00', film))).toBe('video packed');
  expect(placed(taken('2023-05-04T10:00:00', { ...film, fileName: 'sealed.mp4' }))).toBe(
    'sealed-parcel packed',
  );
});

test.each([
  ['listing.png', 'listing paid'],
  ['invoice.pdf', 'invoice shipped'],
  ['cn22.jpg', 'customs-form shipped'],
  ['POD.jpg', 'delivery-proof delivered'],
  ['customer.jpg', 'customer-photo delivered'],
  ['return slip.jpg', 'return-slip returning'],
])('a paper belongs to its stage, whenever it was photographed: %s', (fileName, place) => {
  for (const local of ['2023-04-30T10:00:00', '2023-05-08T10:00:00', '2023-06-01T10:00:00'])
    expect(placed(taken(local, { fileName }))).toBe(place);
});

test.each([
  ['label.jpg', 'label packed', 'label delivered'],
  ['weight.jpg', 'weight packed', 'weight delivered'],
  ['waybill.jpg', 'waybill shipped', 'waybill delivered'],
  ['tracking.png', 'tracking in-transit', 'tracking delivered'],
])(
  'what belongs to the parcel has its usual stage until the parcel arrives: %s',
  (fileName, before, after) => {
    expect(placed(taken('2023-05-08T10:00:00', { fileName }))).toBe(before);
    expect(placed(taken('2023-05-08T10:00:00', { fileName }), unshipped)).toBe(before);
    expect(placed(taken('2023-05-13T10:00:00', { fileName }))).toBe(after);
  },
);

test('what the seller has said is never sorted otherwise', () => {
  const file = fc.record({
    fileName: fc.string(),
    mediaType: fc.constantFrom('image/jpeg', 'video/mp4', 'text/plain'),
    capture: fc.constantFrom(undefined, taken('2023-05-12T13:00:00').capture),
    kind: fc.constantFrom(undefined, ...EvidenceKindSchema.options),
    stage: fc.constantFrom(undefined, ...StageSchema.options),
  });
  fc.assert(
    fc.property(file, fc.constantFrom(shipped, unshipped), (one, where) => {
      const place = sortEvidence(one, where, zone);
      expect(place).toEqual({
        kind: one.kind ?? EvidenceKindSchema.parse(place.kind),
        stage: one.stage ?? StageSchema.parse(place.stage),
      });
      expect(sortEvidence({ ...one, ...place }, where, zone)).toEqual(place);
    }),
  );
});

test('a later photo never lies in an earlier stage', () => {
  const order = ['paid', 'packed', 'shipped', 'in-transit', 'delivered'];
  const minute = fc.integer({ min: 0, max: 40 * 24 * 60 });
  const stageAt = (minutes: number) => {
    const local = new Date(Date.UTC(2023, 3, 20) + minutes * 60_000).toISOString().slice(0, 19);
    return order.indexOf(sortEvidence(taken(local), shipped, zone).stage);
  };
  fc.assert(
    fc.property(minute, minute, (one, other) => {
      expect(stageAt(Math.min(one, other))).toBeLessThanOrEqual(stageAt(Math.max(one, other)));
    }),
  );
});
