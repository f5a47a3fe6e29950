import { expect, test } from 'vitest';
import { matchesKeys } from '../../../../../renderer/src/ui/commands/matchesKeys.ts';

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, code: string, held: Partial<typeof none> = {}) => ({
  ...none,
  ...held,
  key,
  code,
});

test.each([
  ['mod+k', press('k', 'KeyK', { ctrlKey: true }), true],
  ['mod+k', press('k', 'KeyK', { metaKey: true }), true],
  ['mod+k', press('k', 'KeyK'), false],
  ['mod+k', press('K', 'KeyK', { ctrlKey: true, shiftKey: true }), false],
  ['mod+k', press('k', 'KeyK', { ctrlKey: true, altKey: true }), false],
  ['mod+shift+z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), true],
  ['?', press('?', 'Slash', { shiftKey: true }), true],
  ['/', press('/', 'Digit7', { shiftKey: true }), true],
  ['?', press('?', 'Slash', { ctrlKey: true, shiftKey: true }), false],
  ['mod+plus', press('+', 'Equal', { ctrlKey: true, shiftKey: true }), true],
  ['mod+plus', press('+', 'NumpadAdd', { ctrlKey: true }), true],
  ['mod+-', press('-', 'Minus', { ctrlKey: true }), true],
  ['mod+0', press('0', 'Digit0', { ctrlKey: true }), true],
  ['f1', press('F1', 'F1'), true],
  ['alt+arrowleft', press('ArrowLeft', 'ArrowLeft', { altKey: true }), true],
])('%s is told from %j', (keys, pressed, expected) => {
  expect(matchesKeys(pressed, keys)).toBe(expected);
});

test('a layout of another script has the letters where they stand on the keys', () => {
  expect(matchesKeys(press('л', 'KeyK', { ctrlKey: true }), 'mod+k')).toBe(true);
  expect(matchesKeys(press('ن', 'KeyK', { ctrlKey: true }), 'mod+k')).toBe(true);
});

test('a Latin layout has the letters as they are written, not as they stand', () => {
  expect(matchesKeys(press('y', 'KeyZ', { ctrlKey: true }), 'mod+z')).toBe(false);
  expect(matchesKeys(press('z', 'KeyY', { ctrlKey: true }), 'mod+z')).toBe(true);
});
