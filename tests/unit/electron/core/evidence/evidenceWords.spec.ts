import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindByWords } from '../../../../../electron/core/evidence/evidenceWords.ts';

test.each([
  ['label.jpg', 'label'],
  ['Label 2.JPG', 'label'],
  ['outer_packing-2.jpg', 'outer-packing'],
  ['inner packing.png', 'inner-packing'],
  ['bubble-wrap.jpg', 'inner-packing'],
  ['sealed parcel.jpg', 'sealed-parcel'],
  ['weight on the scale.jpg', 'weight'],
  ['waybill.jpg', 'waybill'],
  ['AWB_123.jpg', 'waybill'],
  ['drop-off receipt.jpg', 'hand-over'],
  ['CN22.pdf', 'customs-form'],
  ['invoice-4711.pdf', 'invoice'],
  ['Rechnung.pdf', 'invoice'],
  ['duty note.png', 'duty-note'],
  ['POD.pdf', 'delivery-proof'],
  ['proof of delivery.pdf', 'delivery-proof'],
  ['17track.png', 'tracking'],
  ['Screenshot_20230516-142642_WhatsApp.jpg', 'chat'],
  ['product page.png', 'listing'],
  ['order 4711.png', 'order'],
  ['item1.jpg', 'item'],
  ['面单.jpg', 'label'],
  ['外包装2.jpg', 'outer-packing'],
  ['内包装.jpg', 'inner-packing'],
  ['商品照片称重.jpg', 'weight'],
  ['签收.png', 'delivery-proof'],
  ['微信截图_20230516142642.png', 'chat'],
  ['20230516 买家照片.jpg', 'customer-photo'],
])('a name speaks of what the file shows: %s', (name, kind) => {
  expect(kindByWords(name)).toBe(kind);
});

test.each([
  ['customer label.jpg', 'customer-photo'],
  ['return label.pdf', 'return-slip'],
  ['label on the outer box.jpg', 'outer-packing'],
  ['delivery to the buyer.jpg', 'customer-photo'],
  ['退货面单.jpg', 'return-slip'],
])('the more telling of several words counts: %s', (name, kind) => {
  expect(kindByWords(name)).toBe(kind);
});

test.each([
  'IMG_20230516_142642.jpg',
  'WhatsApp Image 2023-05-16 at 14.26.42.jpeg',
  'WhatsApp Video 2023-05-16 at 14.26.42.mp4',
  '微信图片_20230516142642.jpg',
  'WeChat Image_20230516142642.jpg',
  'mmexport1684218402000.jpg',
  'DSC00012.JPG',
  'labelled.jpg',
  'unsealed.jpg',
  'reorder.jpg',
  '',
])('what phones and messengers call a file says nothing of it: %s', (name) => {
  expect(kindByWords(name)).toBeUndefined();
});

test('the same name gives the same kind, however its letters are composed and joined', () => {
  const word = fc.constantFrom('label', 'waybill', 'invoice', '面单', '签收');
  fc.assert(
    fc.property(
      word,
      fc.constantFrom(' ', '_', '-', '.', '  ', ' - '),
      fc.nat(99),
      (one, gap, n) => {
        expect(kindByWords(`${n}${gap}${one}${gap}${n}.jpg`)).toBe(kindByWords(one));
        expect(kindByWords(`${one}.jpg`.normalize('NFD').toUpperCase())).toBe(kindByWords(one));
      },
    ),
  );
});

test('no name makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(() => kindByWords(name)).not.toThrow();
    }),
  );
});
