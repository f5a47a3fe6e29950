import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../scripts/run.mjs';
import { z } from '../../shared/zod.ts';
import { answerOf, emptyFolder, refusalOf } from './claimfolio.ts';

const SampleSchema = z.strictObject({
  vault: z.string(),
  cases: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      disputes: z.array(z.strictObject({ id: z.string(), destination: z.string().nullable() })),
    }),
  ),
});
const CheckSchema = z.looseObject({
  cases: z.int(),
  attachments: z.int(),
  problems: z.array(z.unknown()),
});
const CaseSchema = z.looseObject({
  messages: z.array(z.looseObject({ language: z.string() })).optional(),
  evidence: z
    .array(z.looseObject({ fileName: z.string(), takenAt: z.string().optional() }))
    .optional(),
});

test('the sample holds sound cases with real photos and messages in several languages', async () => {
  const vault = join(await emptyFolder(), 'sample');
  const { cases } = await answerOf(SampleSchema, ['vault', 'sample', vault]);
  expect(cases.map(({ title }) => title)).toContain(
    'NF-20517 · Hot-end kit with two nozzles, boxed',
  );
  const checked = await answerOf(CheckSchema, ['vault', 'check', '--vault', vault]);
  expect(checked).toMatchObject({ cases: 6, attachments: 10, problems: [] });
  const shown = await Promise.all(
    cases.map(({ id }) => answerOf(CaseSchema, ['case', 'show', id, '--vault', vault])),
  );
  const languages = shown.flatMap(({ messages = [] }) => messages.map(({ language }) => language));
  expect([...new Set(languages)].sort()).toEqual(['ar', 'de', 'en', 'fr', 'ja', 'pt-BR']);
  const sealed = shown.flatMap(({ evidence }) => evidence ?? []);
  expect(sealed.find(({ fileName }) => fileName === 'parcel-sealed.jpg')?.takenAt).toBe(
    '2023-05-16T14:26:42+02:00',
  );
});

test('a sample is not put into a folder that is in use', async () => {
  const vault = join(await emptyFolder(), 'sample');
  await answerOf(SampleSchema, ['vault', 'sample', vault]);
  const before = await readdir(vault, { recursive: true });
  expect((await refusalOf(['vault', 'sample', vault])).code).toBe('vault-exists');
  expect(await readdir(vault, { recursive: true })).toEqual(before);
});

test('the pictures of the sample take at most 6 MB of the installer', async () => {
  const folder = join(root, 'resources/sample/photos');
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000_000);
});

test('the demo says where the vault and the dossiers are that it makes', async () => {
  const folder = await emptyFolder();
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/demo.mjs', folder], {
    cwd: root,
  });
  const names = await readdir(folder);
  expect(names.sort()).toEqual(['buyer', 'ebay', 'generic', 'stripe.pdf', 'vault']);
  for (const name of names) expect(stdout).toContain(join(folder, name));
});
