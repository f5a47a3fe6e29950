import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { answerOf, claimfolio, emptyFolder, refusalOf } from './claimfolio.ts';

const CreatedSchema = z.strictObject({ vault: z.string(), schemaVersion: z.literal(1) });

test('a vault is made in a new folder, whatever its name', async () => {
  const folder = await emptyFolder();
  for (const name of ['plain', '我的 订单', `it's "quoted"`, '-dash', 'عربي🎁']) {
    const answer = await answerOf(CreatedSchema, ['vault', 'create', '--', name], { cwd: folder });
    expect(answer.vault).toBe(join(folder, name));
    expect(await readFile(join(folder, name, 'vault.json'), 'utf8')).toContain('claimfolio-vault');
  }
});

test('a folder that is in use is not turned into a vault', async () => {
  const folder = await emptyFolder();
  await claimfolio(['vault', 'create', join(folder, 'a')]);
  await mkdir(join(folder, 'b'));
  await writeFile(join(folder, 'b', 'diary.txt'), 'mine');
  expect((await refusalOf(['vault', 'create', join(folder, 'a')])).code).toBe('vault-exists');
  expect((await refusalOf(['vault', 'create', join(folder, 'b')])).code).toBe(
    'vault-folder-not-empty',
  );
});

test('the readable answer says where the vault is', async () => {
  const vault = join(await emptyFolder(), 'v');
  const { code, stdout } = await claimfolio(['vault', 'create', vault]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `Made an empty vault in ${vault}\n` });
});
