import { expect, test } from 'vitest';
import { ownFile, textWithoutMarkup } from '../../../renderer/src/trustedTypes.ts';

const page = 'app://ui/index.html';

test('text without markup passes, markup does not', () => {
  expect(textWithoutMarkup('.a > .b { color: red }')).toBe('.a > .b { color: red }');
  expect(textWithoutMarkup('<img src=x onerror=alert(1)>')).toBeNull();
});

test('only files of our own page may be run', () => {
  expect(ownFile('./assets/worker.js', page)).toBe('./assets/worker.js');
  const foreign = [
    'blob:app://ui/1',
    'data:text/javascript,1',
    'https://x/y.js',
    'app://evidence/1',
  ];
  for (const url of foreign) expect(ownFile(url, page), url).toBeNull();
});
