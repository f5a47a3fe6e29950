import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { writePhoto } from '../builders/writePhoto.ts';
import { aVaultWithCase } from './aVault.ts';
import { answerOf, claimfolio, refusalOf } from './claimfolio.ts';
import { treeOf } from './treeOf.ts';

const AttachedSchema = z.looseObject({
  attached: z.array(
    z.strictObject({
      id: z.string(),
      file: z.string(),
      sha256: z.string().length(64),
      stage: z.string(),
      kind: z.string(),
      capturedAt: z.string().nullable(),
      captureSource: z.string().nullable(),
    }),
  ),
  duplicates: z.array(z.strictObject({ file: z.string(), id: z.string() })),
  refused: z.array(z.strictObject({ file: z.string(), code: z.string(), message: z.string() })),
});

const CheckedSchema = z.strictObject({
  cases: z.int(),
  attachments: z.int(),
  problems: z.array(
    z.strictObject({
      code: z.string(),
      path: z.string(),
      caseId: z.string().nullable(),
      message: z.string().min(1),
    }),
  ),
  repaired: z.array(z.unknown()),
  warnings: z.array(z.unknown()),
});

const small = { width: 80, height: 60 } as const;

test('a folder of photos goes in, in the order in which they were taken, and only once', async () => {
  const made = await aVaultWithCase();
  const photos = join(made.folder, '照片');
  await mkdir(photos);
  await writePhoto(join(photos, 'b.jpg'), { ...small, seed: 1, takenAt: '2026:10:02 10:00:00' });
  await writePhoto(join(photos, 'a label.jpg'), {
    ...small,
    seed: 2,
    takenAt: '2026:10:02 11:00:00',
  });
  await writePhoto(join(photos, '-dash.jpg'), {
    ...small,
    seed: 3,
    takenAt: '2026:10:02 09:00:00',
  });
  await writeFile(join(photos, '.DS_Store'), 'x');
  const first = await answerOf(AttachedSchema, ['attach', made.id, photos], made);
  expect(first.attached).toMatchObject([
    {
      file: '-dash.jpg',
      stage: 'packed',
      capturedAt: '2026-10-02T09:00:00',
      captureSource: 'camera',
    },
    { file: 'b.jpg' },
    { file: 'a label.jpg', kind: 'label' },
  ]);
  const again = ['attach', made.id, '--', '-dash.jpg'];
  const second = await answerOf(AttachedSchema, again, { ...made, cwd: photos });
  expect(second).toMatchObject({
    attached: [],
    duplicates: [{ file: '-dash.jpg', id: first.attached[0]?.id }],
  });
});

test('what is said of stage and kind holds for all', async () => {
  const made = await aVaultWithCase();
  const path = await writePhoto(join(made.folder, 'x.jpg'), small);
  const words = ['attach', made.id, path, '--stage', 'shipped', '--kind', 'hand-over'];
  const { attached } = await answerOf(AttachedSchema, words, made);
  expect(attached).toMatchObject([{ stage: 'shipped', kind: 'hand-over' }]);
});

test('what cannot be taken is refused by name and the others go in', async () => {
  const made = await aVaultWithCase();
  const inFolder = (name: string) => join(made.folder, name);
  const good = await writePhoto(inFolder('good.jpg'), small);
  await writeFile(inFolder('empty.jpg'), '');
  await writeFile(inFolder('text.jpg'), 'no picture');
  await writeFile(inFolder('movie.xyz'), 'what');
  await symlink(good, inFolder('link.jpg'));
  const names = ['empty.jpg', 'text.jpg', 'movie.xyz', 'link.jpg', 'missing.jpg'];
  const words = ['attach', made.id, good, ...names.map(inFolder)];
  const answer = await answerOf(AttachedSchema, words, { ...made, expected: 3 });
  expect(answer.attached).toMatchObject([{ file: 'good.jpg' }]);
  expect(answer.refused.map(({ file }) => file).sort()).toEqual([...names].sort());
  for (const { file, message } of answer.refused) expect(message).toContain(file);
});

test('a call of which nothing can be taken is refused and changes nothing', async () => {
  const made = await aVaultWithCase();
  await writeFile(join(made.folder, 'empty.jpg'), '');
  const before = await treeOf(made.vault);
  const { code, message } = await refusalOf(
    ['attach', made.id, join(made.folder, 'empty.jpg')],
    made,
  );
  expect(code).toBe('file-empty');
  expect(message).toContain('empty.jpg');
  expect((await refusalOf(['attach', 'nothing', made.folder], made)).code).toBe('case-not-found');
  expect(await treeOf(made.vault)).toEqual(before);
});

test('a check finds all well, and names a file that was altered, without changing anything', async () => {
  const made = await aVaultWithCase();
  const path = await writePhoto(join(made.folder, 'x.jpg'), small);
  const { attached } = await answerOf(AttachedSchema, ['attach', made.id, path], made);
  const well = await answerOf(CheckedSchema, ['vault', 'check'], made);
  expect(well).toEqual({ cases: 1, attachments: 1, problems: [], repaired: [], warnings: [] });
  const sha256 = attached[0]?.sha256 ?? '';
  const stored = Object.keys(await treeOf(made.vault)).find((name) => name.includes(sha256)) ?? '';
  await writePhoto(join(made.vault, stored), { ...small, seed: 9 });
  const before = await treeOf(made.vault);
  const { problems } = await answerOf(CheckedSchema, ['vault', 'check'], { ...made, expected: 3 });
  expect(problems).toMatchObject([{ code: 'attachment-altered' }]);
  expect(problems[0]?.message).toContain(sha256);
  expect(await treeOf(made.vault)).toEqual(before);
  // There is no backup from which it could be repaired.
  expect((await claimfolio(['vault', 'check', '--repair'], made)).code).toBe(3);
});
