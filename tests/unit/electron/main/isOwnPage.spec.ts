import { expect, test } from 'vitest';
import { isOwnPage } from '../../../../electron/main/isOwnPage.ts';

const page = new URL('app://ui/index.html');

test('the top frame of our page is our own', () => {
  expect(isOwnPage({ url: 'app://ui/index.html#cases', parent: null }, page)).toBe(true);
});

test.each([
  'app://evidence/1',
  'app://ui.example/index.html',
  'app://ui@evil/index.html',
  'https://ui/index.html',
  'file:///ui/index.html',
  'data:text/html,app://ui/index.html',
  'about:blank',
  '',
])('a page at %j is not', (url) => {
  expect(isOwnPage({ url, parent: null }, page)).toBe(false);
});

test('a frame inside our page is not, and neither is one that is gone', () => {
  expect(isOwnPage({ url: 'app://ui/index.html', parent: {} }, page)).toBe(false);
  expect(isOwnPage(null, page)).toBe(false);
});

test('while developing the page is the one of the development server only', () => {
  const devPage = new URL('http://127.0.0.1:5173/');
  expect(isOwnPage({ url: 'http://127.0.0.1:5173/index.html', parent: null }, devPage)).toBe(true);
  expect(isOwnPage({ url: 'http://127.0.0.1:5174/', parent: null }, devPage)).toBe(false);
});
