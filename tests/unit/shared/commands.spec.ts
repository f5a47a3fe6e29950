import { expect, test } from 'vitest';
import { commands, isSingleKey } from '../../../shared/commands.ts';
import { nextZoom } from '../../../shared/ipc/settings.ts';

test('no two commands have the same keys', () => {
  const keys = Object.values(commands).flatMap((command) => [...command.keys]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('whoever turns single keys off can still reach every command that has keys', () => {
  for (const { keys } of Object.values(commands))
    if (keys.length > 0)
      expect(
        keys.some((one) => !isSingleKey(one)),
        keys.join(),
      ).toBe(true);
});

test('zooming goes by steps and ends at the ends', () => {
  expect(nextZoom(1, 'in')).toBe(1.1);
  expect(nextZoom(1, 'out')).toBe(0.9);
  expect(nextZoom(1.3, 'in')).toBe(1.5);
  expect(nextZoom(4, 'in')).toBe(4);
  expect(nextZoom(0.5, 'out')).toBe(0.5);
});
