import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveDraft } from '../../../../../electron/main/dossier/saveDraft.ts';
import { aFolder } from '../../../../builders/aVault.ts';
import { aMadeExport } from './aMadeExport.ts';

test('one file goes to the place that was chosen, whatever it was called before', async () => {
  const path = join(await aFolder(), '申诉.pdf');
  await writeFile(path, 'old');
  expect(await saveDraft(aMadeExport({ 'dossier/dossier.pdf': 'new' }), path)).toEqual([path]);
  expect(await readFile(path, 'utf8')).toBe('new');
});

test('several files go into a folder of the chosen name', async () => {
  const folder = join(await aFolder(), 'answer');
  const made = aMadeExport({ 'dossier/dossier.pdf': 'a', 'dossier/page01.jpg': 'b' });
  await saveDraft(made, folder);
  expect((await readdir(folder)).sort()).toEqual(['dossier.pdf', 'page01.jpg']);
  expect(await readFile(join(folder, 'page01.jpg'), 'utf8')).toBe('b');
});

test('what cannot be written changes nothing', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'answer'));
  await writeFile(join(folder, 'answer', 'page07.jpg'), 'older');
  const made = aMadeExport({ 'dossier/page01.jpg': 'a', 'dossier/page02.jpg': 'b' });
  const saving = saveDraft(made, join(folder, 'answer'));
  await expect(saving).rejects.toMatchObject({ code: 'out-folder-has-old-pages' });
  expect(await readdir(join(folder, 'answer'))).toEqual(['page07.jpg']);
});
