import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTemplates } from '../../../../../electron/core/templates/loadTemplates.ts';
import { root } from '../../../../../scripts/run.mjs';
import { SituationSchema } from '../../../../../shared/followUp/vocabulary.ts';
import { blanksOf } from '../../../../../shared/templates/splitTemplate.ts';
import { type TemplateFile, templateOf } from '../../../../../shared/templates/templateFile.ts';
import { aFolder } from '../../../../builders/aVault.ts';

const folder = join(root, 'resources/templates');

/** The blanks of everything that a file says, by where they stand. */
function blanksIn(file: TemplateFile) {
  const situations = SituationSchema.options.map((situation) => {
    const { subject, body } = templateOf(file, situation);
    return [situation, [blanksOf(subject), blanksOf(body).toSorted()]];
  });
  const phrases = Object.values(file.phrases).flatMap((answers) => Object.entries(answers));
  return Object.fromEntries([
    ...situations,
    ...phrases.map(([key, words]) => [key, blanksOf(words)] as const),
  ]);
}

test('there are eleven languages, and all say the same with the same blanks', async () => {
  const files = await loadTemplates(folder);
  expect(files).toHaveLength(11);
  const [english] = files;
  if (!english) throw new Error('no English');
  for (const file of files) expect(blanksIn(file), file.language).toEqual(blanksIn(english));
});

test('every template is marked as not read by a native yet', async () => {
  const files = await loadTemplates(folder);
  expect(files.filter(({ readByNative }) => readByNative)).toEqual([]);
});

test('what the customer must hear is in the template of its situation', async () => {
  const [english] = await loadTemplates(folder);
  if (!english) throw new Error('no English');
  const blanks = (situation: (typeof SituationSchema.options)[number]) =>
    blanksOf(templateOf(english, situation).body);
  expect(blanks('delay')).toEqual(expect.arrayContaining(['reason', 'new-date', 'next-news']));
  expect(blanks('out-of-stock')).toEqual(expect.arrayContaining(['factory-on', 'similar']));
  expect(blanks('customs-duties')).toEqual(expect.arrayContaining(['share', 'papers', 'act-by']));
});

async function broken(change: (text: string) => string): Promise<Promise<unknown>> {
  const copy = join(await aFolder(), 'templates');
  await cp(folder, copy, { recursive: true });
  const file = join(copy, 'fr.json');
  await writeFile(file, change(await readFile(file, 'utf8')));
  return loadTemplates(copy);
}

test.each([
  [
    'an unknown blank',
    (text: string) => text.replaceAll('{new-date}', '{new-day}'),
    'unknown blank {new-day}',
  ],
  ['a missing situation', (text: string) => text.replace('"thanks"', '"thank"'), 'thanks'],
  ['a missing answer', (text: string) => text.replace('"weather"', '"wether"'), 'weather'],
  ['another language', (text: string) => text.replace('"fr"', '"de"'), 'holds de'],
  ['no JSON', () => '{', 'JSON'],
])('a file with %s is refused by name', async (_, change, detail) => {
  await expect(broken(change)).rejects.toMatchObject({
    code: 'program-file-damaged',
    params: { file: expect.stringContaining('fr.json'), detail: expect.stringContaining(detail) },
  });
});
