import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { SUMS_FILE } from '../../electron/core/useCases/exportOriginals.ts';
import { z } from '../../shared/zod.ts';
import { writePhoto } from '../builders/writePhoto.ts';
import { aDisputeWithPhotos } from './aDispute.ts';
import { answerOf, claimfolio, refusalOf } from './claimfolio.ts';

const run = promisify(execFile);
const WrittenSchema = z.strictObject({
  path: z.string(),
  files: z.array(
    z.strictObject({ item: z.string(), name: z.string(), sha256: z.string(), bytes: z.int() }),
  ),
});

type Made = Awaited<ReturnType<typeof aDisputeWithPhotos>>;

const write = (made: Made, path: string, ...more: string[]) =>
  answerOf(WrittenSchema, ['evidence', 'export', made.id, path, ...more], made);

/** Fails unless the folder holds what its list of hashes says. */
const checkSums = (folder: string) =>
  run('sha256sum', ['--check', '--strict', SUMS_FILE], { cwd: folder });

test('all originals go into a zip with real names, and their list of hashes holds', async () => {
  const made = await aDisputeWithPhotos();
  const strange = join(made.folder, 'con: 包裹?<1>.jpg');
  await writePhoto(strange, { width: 64, height: 48, seed: 11 });
  const other = join(made.folder, 'more');
  await mkdir(other);
  await writePhoto(join(other, 'PACKING 1.jpg'), { width: 64, height: 48, seed: 12 });
  await claimfolio(['attach', made.id, strange, join(other, 'PACKING 1.jpg')], made);
  const zip = join(made.folder, 'originals.zip');
  const { files } = await write(made, zip);
  expect(files.map(({ name }) => name)).toEqual([
    ...['packing 1.jpg', 'packing 2.jpg', 'packing 3.jpg'],
    ...['con_ 包裹_1_.jpg', 'PACKING 1 (2).jpg'],
  ]);
  const out = join(made.folder, 'unpacked');
  await run('unzip', ['-q', zip, '-d', out]);
  await checkSums(out);
  expect(await readdir(out)).toHaveLength(6);
  expect(await readFile(join(out, 'packing 2.jpg'))).toEqual(
    await readFile(join(made.folder, 'packing 2.jpg')),
  );
});

test('a folder gets the same, and one item alone a file of its own', async () => {
  const made = await aDisputeWithPhotos();
  const folder = join(made.folder, 'originals');
  await write(made, folder);
  await checkSums(folder);
  const file = join(made.folder, 'one.jpg');
  const { files } = await write(made, file, '--item', made.items[1].id);
  expect(files).toHaveLength(1);
  expect(await readFile(file)).toEqual(await readFile(join(made.folder, 'packing 2.jpg')));
  const { code } = await refusalOf(['evidence', 'export', made.id, folder], made);
  expect(code).toBe('vault-folder-not-empty');
});

test('an original that is not what came in stops it, and nothing is left behind', async () => {
  const made = await aDisputeWithPhotos();
  const { sha256 } = made.items[1];
  const path = join(made.vault, 'attachments', sha256.slice(0, 2), `${sha256}.jpg`);
  await chmod(path, 0o600);
  await writeFile(path, 'other bytes');
  const before = await readdir(made.folder);
  for (const out of ['originals.zip', 'originals']) {
    const { code, message } = await refusalOf(
      ['evidence', 'export', made.id, join(made.folder, out)],
      made,
    );
    expect(code).toBe('attachment-altered');
    expect(message).toContain('packing 2.jpg');
  }
  expect(await readdir(made.folder)).toEqual(before);
});
