import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameMoment } from '../../../../../electron/core/evidence/fileNameMoment.ts';
import { handedName, pastedName } from '../../../../../electron/core/evidence/handedName.ts';
import { aClock } from '../../../../builders/aVault.ts';

test.each([
  ['IMG_1.jpg', 'IMG_1.jpg'],
  ['照片 1.png', '照片 1.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\mei\\a.png', 'a.png'],
  ['.hidden.png', 'hidden.png'],
  ['con.txt', '_con.txt'],
  ['a\u202egpj.exe', 'a_gpj.exe'],
  ['a\u0000b?.jpg', 'a_b_.jpg'],
  ['..', 'file'],
  ['', 'file'],
])('a file that says it is called %j is called %j', (said, name) => {
  expect(handedName(said)).toBe(name);
});

test('no name leads out of its folder or is too long for a disk', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (said) => {
      const name = handedName(said);
      expect(name).not.toMatch(/[/\\\0]|^\.|^$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
    }),
  );
});

test('a pasted picture without a name is a screenshot of now, whose time is read from its name', () => {
  const clock = aClock('2026-03-04T05:06:07.089Z');
  const name = pastedName('image.png', clock);
  expect(name).toBe('Screenshot 2026-03-04 13.06.07.png');
  expect(fileNameMoment(name, clock.zone)).toEqual({ local: '2026-03-04T13:06:07' });
  expect(pastedName('chat.png', clock)).toBe('chat.png');
});
