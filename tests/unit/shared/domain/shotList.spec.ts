import { expect, test } from 'vitest';
import {
  evidenceGroups,
  groupOfStage,
  missingShots,
  placeAfter,
  placeBeside,
  shotList,
} from '../../../../shared/domain/shotList.ts';
import { StageSchema } from '../../../../shared/domain/vocabulary.ts';
import { aPhoto } from '../../../builders/aCase.ts';

test('every stage belongs to a part of the life of an order', () => {
  for (const stage of StageSchema.options) expect(evidenceGroups).toContain(groupOfStage(stage));
});

test('a shot is missing until a file shows it, whatever the stage of the file', () => {
  expect(missingShots([])).toEqual(shotList);
  const evidence = [aPhoto(1, { kind: 'weight', stage: 'delivered' }), aPhoto(2)];
  expect(missingShots(evidence).map(({ kind }) => kind)).toEqual([
    ...['item', 'label', 'inner-packing', 'outer-packing', 'sealed-parcel', 'waybill'],
    'hand-over',
  ]);
});

test('a file goes before or after the next one that is shown, over those that are not', () => {
  const all = ['a', 'x', 'b', 'y', 'c', 'z'];
  const shown = ['a', 'b', 'c'];
  expect(placeBeside(all, shown, 'b', 'earlier')).toBe('a');
  expect(placeBeside(all, shown, 'b', 'later')).toBe('z');
  expect(placeBeside(all, shown, 'a', 'earlier')).toBeUndefined();
  expect(placeBeside(all, shown, 'c', 'later')).toBeUndefined();
  expect(placeBeside(['a', 'b'], ['a', 'b'], 'a', 'later')).toBeNull();
  expect(placeAfter(all, 'a', 'z')).toBeNull();
  expect(placeAfter(all, 'x', 'a')).toBe('b');
});
