import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originalNames } from '../../../../../electron/core/evidence/originalNames.ts';

test.each([
  ['photo.jpg', 'photo.jpg'],
  ['照片 1.HEIC', '照片 1.HEIC'],
  ['NUL.jpg', 'NUL_.jpg'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a<b>:c|d?.png', 'a_b_c_d_.png'],
  ['.htaccess', '_.htaccess'],
  ['ends with dots...', 'ends with dots'],
])('%s is written as %s', (name, expected) => {
  expect(originalNames([name], [])).toEqual([expected]);
});

test('whatever files are called, each has a name that Windows takes and that no other has', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      'con.jpg',
      'CON',
      'a.jpg',
      'A.JPG',
      'a (2).jpg',
      ' ',
      '',
      '.',
      '...',
      'é.jpg',
      'e\u0301.jpg',
    ),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const given = originalNames(names, ['SHA256SUMS.txt']);
      expect(given).toHaveLength(names.length);
      const plain = given.map((one) => one.normalize('NFC').toLowerCase());
      expect(new Set([...plain, 'sha256sums.txt']).size).toBe(names.length + 1);
      for (const one of given) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names
        expect(one).toMatch(/^[^<>:"/\\|?*\u0000-\u001f]*[^<>:"/\\|?*\u0000-\u001f. ]$/);
        expect(one).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(one.length).toBeLessThanOrEqual(130);
      }
    }),
  );
});
