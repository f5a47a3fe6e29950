import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { writePhoto } from '../builders/writePhoto.ts';
import { writeWaybill } from '../builders/writeWaybill.ts';
import { aDocument, aVault, ImportedSchema } from './aVault.ts';
import { answerOf, refusalOf } from './claimfolio.ts';
import { treeOf } from './treeOf.ts';

const FileSchema = z.strictObject({
  file: z.string(),
  reason: z.string(),
  number: z.string().optional(),
  beside: z.string().nullable().optional(),
});

const SortedSchema = z.strictObject({
  preview: z.boolean(),
  orders: z.array(
    z.strictObject({
      caseId: z.string(),
      platform: z.string(),
      orderNumber: z.string(),
      files: z.array(FileSchema),
    }),
  ),
  unsorted: z.array(FileSchema),
  attached: z.array(z.looseObject({ caseId: z.string(), file: z.string(), kind: z.string() })),
  duplicates: z.array(z.looseObject({ caseId: z.string(), file: z.string() })),
  refused: z.array(z.strictObject({ file: z.string(), code: z.string(), message: z.string() })),
});

const small = { width: 80, height: 60 } as const;

/** A vault with two orders, and a phone's folder with photos of both packings of a morning. */
async function aMorning() {
  const made = await aVault();
  const path = await aDocument(made, 'cases.json', [
    {
      ...{ platform: 'stripe', orderNumber: 'M-10482', buyer: {} },
      tracking: [{ carrier: 'China Post', number: 'RR123456785CN' }],
    },
    {
      ...{ platform: 'ebay', orderNumber: '12-34567-89012', buyer: {} },
      tracking: [{ carrier: 'DHL', number: '00340434161094015902' }],
    },
  ]);
  await answerOf(ImportedSchema, ['case', 'import', path], made);
  const phone = join(made.folder, '手机');
  await mkdir(phone);
  const at = (minute: number) => `2026:10:02 10:${String(minute).padStart(2, '0')}:00`;
  await writePhoto(join(phone, '1.jpg'), { ...small, seed: 1, takenAt: at(1) });
  await writeWaybill(join(phone, '2.jpg'), { text: 'RR123456785CN', seed: 2, takenAt: at(2) });
  await writePhoto(join(phone, '3.jpg'), { ...small, seed: 3, takenAt: at(3) });
  await writeWaybill(join(phone, '4.jpg'), {
    ...{ text: '00340434161094015902', seed: 4, takenAt: at(4) },
  });
  await writePhoto(join(phone, '5.jpg'), { ...small, seed: 5, takenAt: at(40) });
  await writePhoto(join(phone, '12-34567-89012 scale.jpg'), { ...small, seed: 6 });
  await writeFile(join(phone, 'empty.jpg'), '');
  return { ...made, phone };
}

test('photos of two orders are told apart, first seen and then attached, and what is not plain is named', async () => {
  const made = await aMorning();
  const before = await treeOf(made.vault);
  const words = ['evidence', 'sort', made.phone];
  const preview = await answerOf(SortedSchema, [...words, '--preview'], { ...made, expected: 3 });
  expect(preview).toMatchObject({
    preview: true,
    orders: [
      {
        orderNumber: 'M-10482',
        files: [
          { file: '1.jpg', reason: 'neighbour', beside: '2.jpg' },
          { file: '2.jpg', reason: 'barcode', number: 'RR123456785CN' },
        ],
      },
      {
        orderNumber: '12-34567-89012',
        files: [
          { file: '3.jpg', reason: 'neighbour', beside: '4.jpg' },
          { file: '4.jpg', reason: 'barcode', number: '00340434161094015902' },
          { file: '12-34567-89012 scale.jpg', reason: 'name-number', number: '12-34567-89012' },
        ],
      },
    ],
    unsorted: [{ file: '5.jpg', reason: 'nothing' }],
    attached: [],
    refused: [{ file: 'empty.jpg', code: 'file-empty' }],
  });
  expect(await treeOf(made.vault)).toEqual(before);
  const done = await answerOf(SortedSchema, words, { ...made, expected: 3 });
  expect(done).toMatchObject({ ...preview, preview: false, attached: done.attached });
  const [one, other] = done.orders.map(({ caseId }) => caseId);
  expect(done.attached.map(({ caseId, file, kind }) => [caseId, file, kind])).toEqual([
    [one, '1.jpg', 'other'],
    [one, '2.jpg', 'other'],
    [other, '3.jpg', 'other'],
    [other, '4.jpg', 'other'],
    [other, '12-34567-89012 scale.jpg', 'weight'],
  ]);
  const again = await answerOf(SortedSchema, words, { ...made, expected: 3 });
  expect(again.attached).toEqual([]);
  expect(again.duplicates).toHaveLength(5);
});

test('a call of which nothing can be read is refused', async () => {
  const made = await aVault();
  await writeFile(join(made.folder, 'empty.jpg'), '');
  const words = ['evidence', 'sort', join(made.folder, 'empty.jpg')];
  expect((await refusalOf(words, made)).code).toBe('file-empty');
});
