import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { aFolder } from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';
import { writeWaybill } from '../../../../builders/writeWaybill.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

test.each([
  ['a line of letters and digits', { text: 'RR123456785CN' }, 'line'],
  ['a line of many digits', { text: '00340434161094015902' }, 'line'],
  ['a line of an older kind', { text: 'LX000000001CN', format: 'Code39', codeWidth: 1100 }, 'line'],
  ['a square', { text: 'SF1234567890123', format: 'QRCode' }, 'square'],
  [
    'a small square',
    { text: 'YT2112345678901234', format: 'DataMatrix', codeWidth: 300 },
    'square',
  ],
  ['a line on its head', { text: 'RR123456785CN', angle: 180 }, 'line'],
  ['a slanted line', { text: 'RR123456785CN', angle: 28 }, 'line'],
  ['a line from below, slanted', { text: 'RR123456785CN', angle: 240 }, 'line'],
  ['a line out of focus', { text: 'RR123456785CN', blur: 1.5 }, 'line'],
] as const)('%s is read from a photo of a parcel', async (_, options, kind) => {
  const path = await writeWaybill(join(await aFolder(), 'waybill.jpg'), options);
  expect(await photos.findBarcodes(path)).toEqual([{ text: options.text, kind }]);
});

test('the number of an article is none of a parcel, and a parcel without a label has none', async () => {
  const folder = await aFolder();
  const article = await writeWaybill(join(folder, 'article.jpg'), {
    ...{ text: '4006381333931', format: 'EAN13' },
  });
  expect(await photos.findBarcodes(article)).toEqual([]);
  expect(await photos.findBarcodes(await writePhoto(join(folder, 'box.jpg')))).toEqual([]);
});

test('a damaged photo is refused by name, and the next one is read', async () => {
  const folder = await aFolder();
  const bad = join(folder, 'bad.jpg');
  await writeFile(bad, 'no picture');
  await expect(photos.findBarcodes(bad)).rejects.toMatchObject({
    ...{ code: 'file-damaged', params: { file: 'bad.jpg' } },
  });
  const good = await writeWaybill(join(folder, 'good.jpg'), { text: 'RR123456785CN' });
  expect(await photos.findBarcodes(good)).toHaveLength(1);
});
