import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MadeFile } from '../../../../../electron/core/dossier/makeFiles.ts';
import { writeExport } from '../../../../../electron/core/dossier/writeExport.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimfolio-export-'));
});

afterEach(() => rm(folder, { recursive: true }));

const aFile = (path: string, text = 'new'): MadeFile => ({
  path,
  mime: 'application/pdf',
  pages: 1,
  bytes: new TextEncoder().encode(text),
});

const code = (name: string) => expect.objectContaining({ code: name });

test('a file takes the place of an older one and leaves nothing beside it', async () => {
  const path = join(folder, 'dossier.pdf');
  await writeFile(path, 'old');
  await writeExport({ kind: 'pdf', path }, [aFile(path)]);
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['dossier.pdf']);
});

test('a folder is made when its parent is there, and not in the middle of nowhere', async () => {
  const made = join(folder, 'für eBay');
  const form = (path: string) => ({ kind: 'folder' as const, path, pdf: false, sheets: true });
  await writeExport(form(made), [aFile(join(made, 'page01.jpg')), aFile(join(made, 'page02.jpg'))]);
  expect((await readdir(made)).sort()).toEqual(['page01.jpg', 'page02.jpg']);
  const nowhere = join(folder, 'missing', 'out');
  await expect(writeExport(form(nowhere), [aFile(join(nowhere, 'page01.jpg'))])).rejects.toThrow(
    code('out-folder-missing'),
  );
  expect(await readdir(folder)).toEqual(['für eBay']);
});

test('pages of an earlier, longer export are named and nothing is mixed with them', async () => {
  const old = ['page01.jpg', 'page02.jpg', 'page03.jpg', 'notes.txt'];
  for (const name of old) await writeFile(join(folder, name), 'old');
  const form = { kind: 'folder' as const, path: folder, pdf: false, sheets: true };
  const files = [aFile(join(folder, 'page01.jpg')), aFile(join(folder, 'page02.jpg'))];
  await expect(writeExport(form, files)).rejects.toThrow(
    expect.objectContaining({
      code: 'out-folder-has-old-pages',
      params: { path: folder, files: 'page03.jpg' },
    }),
  );
  expect((await readdir(folder)).sort()).toEqual([...old].sort());
  expect(await readFile(join(folder, 'page01.jpg'), 'utf8')).toBe('old');
});

test('a file where the folder should be, and a folder where the file should be, are kept', async () => {
  const path = join(folder, 'out');
  await writeFile(path, 'mine');
  const form = { kind: 'folder' as const, path, pdf: true, sheets: false };
  await expect(writeExport(form, [aFile(join(path, 'dossier.pdf'))])).rejects.toThrow(
    code('out-not-a-folder'),
  );
  expect(await readFile(path, 'utf8')).toBe('mine');
  const taken = join(folder, 'taken.pdf');
  await mkdir(taken);
  await expect(writeExport({ kind: 'pdf', path: taken }, [aFile(taken)])).rejects.toThrow(
    code('write-failed'),
  );
  expect((await readdir(folder)).sort()).toEqual(['out', 'taken.pdf']);
});
