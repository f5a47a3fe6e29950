import { expect, test } from 'vitest';
import { isAllowedAddress } from '../../../../electron/main/isAllowedAddress.ts';

test.each([
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'ws://127.0.0.1:8080/',
  'wss://example.com/',
  'ftp://example.com/x',
  'file:///etc/passwd',
  'chrome-extension://abcdef/x.js',
  'not an address',
  '',
])('%j is cancelled', (address) => {
  expect(isAllowedAddress(address, undefined)).toBe(false);
});

test('our own schemes pass', () => {
  expect(isAllowedAddress('app://ui/index.html', undefined)).toBe(true);
  expect(isAllowedAddress('blob:app://ui/1', undefined)).toBe(true);
});

test('while developing the development server passes, and nothing else on that computer', () => {
  const server = new URL('http://127.0.0.1:5173/');
  expect(isAllowedAddress('ws://127.0.0.1:5173/', server)).toBe(true);
  expect(isAllowedAddress('http://127.0.0.1:5174/', server)).toBe(false);
});
