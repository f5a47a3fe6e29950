import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProfileFile } from '../../../../electron/main/ProfileFile.ts';
import {
  neverOpened,
  WindowLeftSchema,
  WindowMemory,
} from '../../../../electron/main/WindowMemory.ts';
import { aFolder } from '../../../builders/aVault.ts';

const idOf = (at: number) => `01khx105z89ka9d9tx5hezb5${String(at).padStart(2, '0')}`;

async function aMemory(path: string) {
  return new WindowMemory(await ProfileFile.open(path, WindowLeftSchema, neverOpened));
}

const at = (caseId: string) => ({
  ...{ screen: 'cases', caseId, scroll: 12.5, listScroll: 300 },
  ...({ view: 'disputes', order: 'respond-by' } as const),
});

test('what is noted is there after a restart', async () => {
  const path = join(await aFolder(), 'window.json');
  const memory = await aMemory(path);
  memory.note({ bounds: { x: -5, y: 0, width: 900, height: 700 }, isMaximised: true });
  memory.notePlace(at(idOf(1)));
  await memory.flush();
  expect((await aMemory(path)).left).toEqual({
    bounds: { x: -5, y: 0, width: 900, height: 700 },
    isMaximised: true,
    place: at(idOf(1)),
    recent: [idOf(1)],
  });
});

test('the ten cases opened last are kept, each once, the last first', async () => {
  const memory = await aMemory(join(await aFolder(), 'window.json'));
  for (let one = 0; one < 12; one += 1) memory.notePlace(at(idOf(one)));
  memory.notePlace(at(idOf(5)));
  memory.notePlace({ screen: 'help', scroll: 0, listScroll: 0 });
  const expected = [5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map(idOf);
  expect(memory.left.recent).toEqual(expected);
  await memory.flush();
});

test('a file that is not ours to understand is set aside, and the window opens as new', async () => {
  const path = join(await aFolder(), 'window.json');
  await writeFile(path, '{ half');
  expect((await aMemory(path)).left).toEqual(neverOpened);
  expect(await readFile(`${path}.damaged`, 'utf8')).toBe('{ half');
});
