import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barePart, isTelling } from '../../../../shared/sorting/numbersIn.ts';
import type { KnownOrder, UnsortedPhoto } from '../../../../shared/sorting/photoPlace.ts';
import { sortPhotos } from '../../../../shared/sorting/sortPhotos.ts';

/** Few numbers, so that orders share them and photos meet them. */
const aNumber = fc.constantFrom(
  ...['RR123456785CN', '9400100000000000000000', '00340434161094015902', '114-1234567-7654321'],
  ...['#1001', '1001', '100000000000', 'LX000000001CN'],
);

const someOrders: fc.Arbitrary<readonly KnownOrder[]> = fc
  .array(fc.array(aNumber, { maxLength: 3 }), { maxLength: 4 })
  .map((lists) => lists.map((numbers, index) => ({ id: `order ${index}`, numbers })));

const aPhoto: fc.Arbitrary<UnsortedPhoto> = fc.record({
  name: fc.oneof(
    fc.string(),
    aNumber.map((number) => `${number} box.jpg`),
  ),
  takenAt: fc.option(fc.integer({ min: 0, max: 3_600_000 }), { nil: undefined }),
  barcodes: fc.array(
    fc.record({
      text: fc.oneof(
        aNumber,
        fc.string(),
        aNumber.map((number) => `42090001${number}`),
      ),
      kind: fc.constantFrom('line', 'square'),
    }),
    { maxLength: 2 },
  ),
});

const aDrop = fc.tuple(fc.array(aPhoto, { maxLength: 12 }), someOrders);

/** The orders that have a number by which one could be told. */
const ownersOf = (orders: readonly KnownOrder[], number: string): readonly KnownOrder[] =>
  orders.filter(({ numbers }) => numbers.some((one) => barePart(one) === barePart(number)));

test('every photo has one place, in an order that is known', () => {
  fc.assert(
    fc.property(aDrop, ([photos, orders]) => {
      const places = sortPhotos(photos, orders);
      expect(places).toHaveLength(photos.length);
      for (const place of places)
        if (place.kind !== 'unknown') expect(orders.map(({ id }) => id)).toContain(place.orderId);
    }),
  );
});

test('no photo is placed by a number that two orders have, or one that tells nothing', () => {
  fc.assert(
    fc.property(aDrop, ([photos, orders]) => {
      for (const place of sortPhotos(photos, orders)) {
        if (place.kind !== 'barcode' && place.kind !== 'name-number') continue;
        expect(isTelling(barePart(place.number))).toBe(true);
        expect(ownersOf(orders, place.number).map(({ id }) => id)).toEqual([place.orderId]);
      }
    }),
  );
});

test('a neighbour is placed by a photo that tells its order itself', () => {
  fc.assert(
    fc.property(aDrop, ([photos, orders]) => {
      const places = sortPhotos(photos, orders);
      for (const place of places)
        if (place.kind === 'neighbour')
          expect(places[place.photo]).toMatchObject({
            kind: expect.stringMatching(/^(?:barcode|name-number)$/),
            orderId: place.orderId,
          });
    }),
  );
});

test('places do not depend on the order in which photos are given, where their times differ', () => {
  fc.assert(
    fc.property(aDrop, fc.infiniteStream(fc.nat()), ([photos, orders], picks) => {
      const timed = photos.map((photo, at) => ({ ...photo, takenAt: at * 100_000 }));
      const keyed = timed.map((photo) => ({ photo, key: picks.next().value ?? 0 }));
      const mixed = keyed.toSorted((a, b) => a.key - b.key).map(({ photo }) => photo);
      const orderIds = (some: readonly UnsortedPhoto[]) =>
        sortPhotos(some, orders).map((place) => ('orderId' in place ? place.orderId : place.why));
      const straight = new Map(orderIds(timed).map((told, at) => [timed[at], told]));
      expect(orderIds(mixed)).toEqual(mixed.map((photo) => straight.get(photo)));
    }),
  );
});
