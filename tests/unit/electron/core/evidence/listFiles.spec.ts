import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identifyFile } from '../../../../../electron/core/evidence/identifyFile.ts';
import { listFiles } from '../../../../../electron/core/evidence/listFiles.ts';
import { aFolder } from '../../../../builders/aVault.ts';

/** A folder with these files, each holding its own name; a name that ends in a slash is a folder. */
async function folderOf(...names: readonly string[]): Promise<string> {
  const folder = await aFolder();
  for (const name of names) {
    await mkdir(join(folder, name, name.endsWith('/') ? '' : '..'), { recursive: true });
    if (!name.endsWith('/')) await writeFile(join(folder, name), name);
  }
  return folder;
}

const namesIn = async (...paths: readonly string[]) =>
  (await listFiles(paths)).files.map(({ file }) => file);

const refusedIn = async (...paths: readonly string[]) =>
  (await listFiles(paths)).refused.map(({ file, error: { code, params } }) => ({
    file,
    code,
    named: params['file'],
  }));

test('a folder stands for its files and those below it, sorted as people count, folder by folder', async () => {
  const folder = await folderOf(
    '10.jpg',
    '2.jpg',
    'b/1.jpg',
    'a/10/x.jpg',
    'a/9/x.jpg',
    '照片/微信 1.jpg',
  );
  expect(await namesIn(folder)).toEqual([
    '2.jpg',
    '10.jpg',
    'a/9/x.jpg',
    'a/10/x.jpg',
    'b/1.jpg',
    '照片/微信 1.jpg',
  ]);
});

test('each file is told where it lies', async () => {
  const folder = await folderOf('a/-dash "quoted" name.jpg');
  const path = join(folder, 'a', '-dash "quoted" name.jpg');
  expect(await listFiles([folder])).toEqual({
    files: [{ path, file: 'a/-dash "quoted" name.jpg' }],
    refused: [],
  });
});

test('files and folders stay in the order in which they were given', async () => {
  const folder = await folderOf('b.jpg', 'a.jpg', 'more/c.jpg');
  const given = [join(folder, 'b.jpg'), join(folder, 'more'), join(folder, 'a.jpg')];
  expect(await namesIn(...given)).toEqual(['b.jpg', 'c.jpg', 'a.jpg']);
});

test('what systems and devices leave in folders is not there, and what only looks like it is', async () => {
  const left = [
    '.DS_Store',
    '._photo.jpg',
    '.git/config',
    '.Trash/1.jpg',
    'Thumbs.db',
    'desktop.ini',
  ];
  const more = ['Icon\r', '__MACOSX/._1.jpg', '@eaDir/1.jpg/thumb.jpg', '$RECYCLE.BIN/1.jpg'];
  const zone = ['System Volume Information/x', '1.jpg:Zone.Identifier', 'ehthumbs.db', 'THUMBS.DB'];
  const photos = ['my thumbs.db.jpg', 'desktop.ini.txt', 'Icon.png'];
  const folder = await folderOf(...left, ...more, ...zone, ...photos);
  expect(await namesIn(folder)).toEqual(['desktop.ini.txt', 'Icon.png', 'my thumbs.db.jpg']);
  expect(await namesIn(join(folder, '._photo.jpg'))).toEqual(['._photo.jpg']);
});

test('links are listed and refused when they are opened, so that no loop of them is entered', async () => {
  const folder = await folderOf('a/1.jpg');
  await symlink(folder, join(folder, 'a', 'loop'));
  await symlink(join(folder, 'a', '1.jpg'), join(folder, 'link.jpg'));
  await symlink(join(folder, 'nothing'), join(folder, 'torn.jpg'));
  const { files } = await listFiles([folder]);
  expect(files.map(({ file }) => file)).toEqual(['a/1.jpg', 'a/loop', 'link.jpg', 'torn.jpg']);
  for (const { path, file } of files.slice(1))
    await expect(identifyFile(path), file).rejects.toMatchObject({ code: 'file-not-regular' });
});

test.skipIf(process.platform === 'win32')(
  'a pipe and a device are listed and refused without waiting for them',
  async () => {
    const folder = await folderOf();
    execFileSync('mkfifo', [join(folder, 'pipe.jpg')]);
    expect(await namesIn(folder, '/dev/zero')).toEqual(['pipe.jpg', 'zero']);
    for (const path of [join(folder, 'pipe.jpg'), '/dev/zero'])
      await expect(identifyFile(path)).rejects.toMatchObject({ code: 'file-not-regular' });
  },
);

test('a folder with nothing to take and a path that is not there are refused by name, and the others go on', async () => {
  const folder = await folderOf('empty/', 'hidden/.DS_Store', 'good/1.jpg');
  const given = ['empty', 'missing.jpg', 'hidden', 'good'].map((name) => join(folder, name));
  expect(await refusedIn(...given)).toEqual([
    { file: 'empty', code: 'folder-empty', named: 'empty' },
    { file: 'missing.jpg', code: 'file-missing', named: 'missing.jpg' },
    { file: 'hidden', code: 'folder-empty', named: 'hidden' },
  ]);
  expect(await namesIn(...given)).toEqual(['1.jpg']);
});

test('a folder of more than 2,000 files is refused as a whole and by name, and the others go on', async () => {
  const folder = await folderOf('full/1/', 'full/2/', 'good/1.jpg');
  const write = (path: string) => writeFile(join(folder, path), path);
  await Promise.all(
    Array.from({ length: 2_000 }, (_, at) => write(`full/${1 + (at % 2)}/${at}.jpg`)),
  );
  const given = ['full', 'good'].map((name) => join(folder, name));
  expect(await namesIn(...given)).toHaveLength(2_001);
  await write('full/2/one more.jpg');
  expect(await refusedIn(...given)).toEqual([
    { file: 'full', code: 'folder-too-full', named: 'full' },
  ]);
  expect(await namesIn(...given)).toEqual(['1.jpg']);
});

test('a folder more than eight deep is refused by name, and what lies above it is taken', async () => {
  const folder = await folderOf('2/3/4/5/6/7/8/in.jpg', '2/3/4/5/6/7/8/9/out.jpg');
  expect(await namesIn(folder)).toEqual(['2/3/4/5/6/7/8/in.jpg']);
  expect(await refusedIn(folder)).toEqual([
    { file: '2/3/4/5/6/7/8/9', code: 'folder-too-deep', named: '9' },
  ]);
});

test('a path below a file is missing, not a bug', async () => {
  const folder = await folderOf('a.jpg');
  expect(await refusedIn(join(folder, 'a.jpg', 'b.jpg'))).toMatchObject([{ code: 'file-missing' }]);
});

const NOBODY = 65_534;

/** Root may read everything, so the work is done as somebody who may not. */
async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test.skipIf(process.platform === 'win32')(
  'a folder that may not be read is refused by name, and the others go on',
  async () => {
    const folder = await folderOf('1.jpg', 'closed/2.jpg', 'open/closed/3.jpg');
    await chmod(folder, 0o755);
    const closed = [join(folder, 'closed'), join(folder, 'open', 'closed')];
    for (const path of closed) await chmod(path, 0o000);
    const reason = { code: 'file-unreadable', named: 'closed' };
    await withoutPrivileges(async () => {
      expect(await refusedIn(...closed)).toEqual([
        { file: 'closed', ...reason },
        { file: 'closed', ...reason },
      ]);
      expect(await refusedIn(folder)).toEqual([
        { file: 'closed', ...reason },
        { file: 'open/closed', ...reason },
      ]);
      expect(await namesIn(folder)).toEqual(['1.jpg']);
    });
    for (const path of closed) await chmod(path, 0o700);
  },
);
