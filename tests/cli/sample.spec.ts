import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../scripts/run.mjs';
import { z } from '../../shared/zod.ts';
import { pagesOf } from '../pdf/readPdf.ts';
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
const ExportedSchema = z.looseObject({ text: z.looseObject({ body: z.string() }) });
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
  const now = ['--now', '2026-11-25T12:00:00Z'];
  const { cases } = await answerOf(SampleSchema, ['vault', 'sample', vault, ...now]);
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
    '2026-10-28T14:26:42+02:00',
  );
});

test('what the sample tells happened in the weeks before it is made, in dates, in words and in photos', async () => {
  const vault = join(await emptyFolder(), 'sample');
  const now = ['--now', '2026-11-25T12:00:00Z'];
  const { cases } = await answerOf(SampleSchema, ['vault', 'sample', vault, ...now]);
  const shown = await Promise.all(
    cases.map(({ id }) => answerOf(z.unknown(), ['case', 'show', id, '--vault', vault])),
  );
  const told = JSON.stringify(shown);
  expect(told).not.toMatch(/2023|\{\{/);
  expect(told).toContain('Am 5. November schrieben Sie uns');
  expect(told).toContain('O prazo para pagar é 7 de dezembro');
  expect(told).toContain('10月21日にご不在');
  const days = [...told.matchAll(/"(?:at|takenAt|orderedAt)":"(\d{4}-\d\d-\d\d)/g)].map(
    ([, day]) => day,
  );
  expect(days.length).toBeGreaterThan(40);
  expect(days.filter((day = '') => day < '2026-09-25' || day > '2026-11-25')).toEqual([]);
});

test('a dossier of the sample says so on every page and in its text', async () => {
  const folder = await emptyFolder();
  const vault = join(folder, 'sample');
  const { cases } = await answerOf(SampleSchema, ['vault', 'sample', vault]);
  const dispute = cases.find(({ disputes }) => disputes.length > 0)?.disputes[0]?.id ?? '';
  const out = join(folder, 'answer.pdf');
  const words = ['dossier', 'export', dispute, '--destination', 'stripe', '--out', out];
  const { text } = await answerOf(ExportedSchema, [...words, '--vault', vault]);
  expect(text.body.startsWith('SAMPLE · ')).toBe(true);
  const pages = (await pagesOf(out)).filter((page) => page.trim() !== '');
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain('SAMPLE · ');
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
