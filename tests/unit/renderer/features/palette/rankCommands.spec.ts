import { expect, test } from 'vitest';
import { rankCommands } from '../../../../../renderer/src/features/palette/rankCommands.ts';

const commands = [
  { label: 'Appearance: Dark' },
  { label: 'Go to: Trash' },
  { label: 'Go to: Safety' },
  { label: 'Back up now…' },
  { label: '转到：回收站', words: 'Trash' },
  { label: 'Língua: Português' },
];

const found = (query: string) => rankCommands(query, commands).map(({ label }) => label);

test('nothing typed keeps the order', () => {
  expect(found('')).toEqual(commands.map(({ label }) => label));
});

test('every word must be found, in any order', () => {
  expect(found('trash go')).toEqual(['Go to: Trash']);
  expect(found('go nowhere')).toEqual([]);
});

test('accents, case and width make no difference', () => {
  expect(found('LINGUA')).toEqual(['Língua: Português']);
  expect(found('Ｄａｒｋ')).toEqual(['Appearance: Dark']);
});

test('letters may be left out after the start of a word', () => {
  expect(found('bckp')).toEqual(['Back up now…']);
  expect(found('ckp')).toEqual([]);
});

test('Chinese is found by its signs, and by the English name too', () => {
  expect(found('回收')).toEqual(['转到：回收站']);
  expect(found('转收')).toEqual(['转到：回收站']);
  expect(found('trash')).toContain('转到：回收站');
});
