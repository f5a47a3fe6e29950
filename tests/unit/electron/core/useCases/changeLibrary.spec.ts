import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  readShelf,
  similarShelf,
  templateShelf,
} from '../../../../../electron/core/library/libraryFiles.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { openVault } from '../../../../../electron/core/storage/Vault.ts';
import { backupVault } from '../../../../../electron/core/useCases/backupVault.ts';
import {
  removeEntry,
  saveSimilarItem,
  saveTemplate,
} from '../../../../../electron/core/useCases/changeLibrary.ts';
import { restoreVault } from '../../../../../electron/core/useCases/restoreVault.ts';
import { aCore, aFolder, reopen } from '../../../../builders/aVault.ts';

const template = { name: 'Holiday', language: 'es', body: 'Hola {buyer}' };

test('own templates and similar items are there after another start, changed and removed one by one', async () => {
  const core = await aCore();
  const id = await saveTemplate(core, template);
  await saveSimilarItem(core, { name: 'Red shoes', price: { minor: 2990, currency: 'EUR' } });
  await saveTemplate(core, { ...template, id, body: 'Hola {buyer}, gracias' });
  const { vault } = await reopen(core);
  expect(await readShelf(vault, templateShelf)).toEqual({
    entries: [{ ...template, id, body: 'Hola {buyer}, gracias' }],
    damaged: [],
  });
  expect((await readShelf(vault, similarShelf)).entries).toMatchObject([{ name: 'Red shoes' }]);
  const removed = await removeEntry(core, templateShelf, id);
  expect((await readShelf(vault, templateShelf)).entries).toEqual([]);
  await expect(removeEntry(core, templateShelf, id)).rejects.toMatchObject({
    code: 'file-missing',
  });
  await saveTemplate(core, removed);
  expect((await readShelf(vault, templateShelf)).entries).toEqual([removed]);
});

test('a template with a blank that does not exist is refused by name, and nothing is written', async () => {
  const core = await aCore();
  await expect(
    saveTemplate(core, { ...template, body: 'Hola {buyer} {money} {}' }),
  ).rejects.toMatchObject({
    code: 'template-blank-unknown',
    params: { names: '{money}, {}' },
  });
  expect((await readShelf(core.vault, templateShelf)).entries).toEqual([]);
});

test('one damaged file hides no other; the check names it', async () => {
  const core = await aCore();
  const id = await saveTemplate(core, template);
  const other = await saveTemplate(core, template);
  const file = `library/templates/${id}.json`;
  await writeFile(core.vault.pathOf(file), '{"id":"cut o');
  const content = await readShelf(core.vault, templateShelf);
  expect(content.entries).toMatchObject([{ id: other }]);
  expect(content.damaged).toEqual([file]);
  expect((await checkVault(core.vault)).problems).toMatchObject([
    { code: 'library-damaged', path: file },
  ]);
});

test('a copy that a sync program made is named and counts for nothing', async () => {
  const core = await aCore();
  const id = await saveTemplate(core, template);
  const copy = `library/templates/${id} (conflicted copy).json`;
  await writeFile(core.vault.pathOf(copy), JSON.stringify({ ...template, id, name: 'Other' }));
  expect((await readShelf(core.vault, templateShelf)).entries).toEqual([{ ...template, id }]);
  expect((await checkVault(core.vault)).problems).toMatchObject([
    { code: 'vault-file-foreign', path: copy },
  ]);
});

test('the library is in a backup and comes back with it', async () => {
  const core = await aCore();
  const id = await saveTemplate(core, template);
  const folder = await aFolder();
  const path = join(folder, 'backup.zip');
  await backupVault(core, { path });
  const { clock, ids, vault } = core;
  const { machine } = vault;
  const target = join(folder, 'vault');
  await restoreVault({ file: path, folder: target, machine, clock, ids });
  const restored = await openVault(target, machine);
  expect((await readShelf(restored, templateShelf)).entries).toEqual([{ ...template, id }]);
});
