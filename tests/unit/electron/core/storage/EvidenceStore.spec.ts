import { hash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aCore, aFolder, change } from '../../../../builders/aVault.ts';

test('a file is copied in once under its hash, read-only, and never again', async () => {
  const core = await aCore();
  const source = join(await aFolder(), '微信图片.jpg');
  const bytes = Buffer.alloc(3_000_000, 'photo');
  await writeFile(source, bytes);
  const sha256 = hash('sha256', bytes);
  const add = () => change(core, () => core.evidence.add(source, 'image/jpeg'));
  expect(await add()).toEqual({ sha256, bytes: bytes.length, known: false });
  expect(await add()).toEqual({ sha256, bytes: bytes.length, known: true });
  const path = core.evidence.pathOf(sha256, 'image/jpeg');
  expect(path).toBe(join(core.vault.folder, 'attachments', sha256.slice(0, 2), `${sha256}.jpg`));
  expect((await readFile(path)).equals(bytes)).toBe(true);
  expect((await stat(path)).mode & 0o222).toBe(0);
  expect(await core.evidence.verify(sha256, 'image/jpeg')).toBe('ok');
  expect(await readdir(core.vault.temporaryFolder)).toEqual([]);
});
