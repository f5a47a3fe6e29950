import { basename, relative } from 'node:path';
import { afterAll, expect, inject } from 'vitest';
import { startPhotoWorker } from '../../electron/core/photo/PhotoTool.ts';
import { attachEvidence } from '../../electron/core/useCases/attachEvidence.ts';
import { aCore, change } from '../builders/aVault.ts';
import { testdata, testWithData } from './testdata.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

async function attachAll(folder: string) {
  const core = await aCore();
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'T-1' } }));
  const answer = await attachEvidence(core, photos, { caseId, paths: [testdata(folder)] });
  return { answer, items: (await core.cases.open(caseId)).evidence };
}

/** What must not come in, and why; everything else in the folder must. */
const refusedPhotos = {
  'README.md': 'file-unsupported',
  'bomb_1bit_40000x40000.png': 'photo-too-many-pixels',
  'bomb_png_65536x65536.png': 'photo-too-many-pixels',
  'heic_broken_fuzz_45.heic': 'file-damaged',
  'heic_named_as.jpg': 'file-renamed',
  'heif_broken_box_size.heif': 'file-damaged',
  'jpeg_corrupted_large.jpg': 'file-damaged',
  'jpeg_header_only_1k.jpg': 'file-damaged',
  'jpeg_truncated_exif_32_bytes.jpg': 'file-damaged',
  'lie_ihdr_2147483647.png': 'photo-too-many-pixels',
  'lie_sof_65500x65500.jpg': 'photo-too-many-pixels',
  'truncated_half.jpg': 'file-damaged',
  'xcsn0g01.png': 'file-damaged',
  'xd0n2c08.png': 'file-damaged',
  'xs1n0g01.png': 'file-damaged',
  'zero_bytes.jpg': 'file-empty',
};

/** Upright sizes, as the pictures were seen to be. */
const upright = {
  'heic_galaxy_s24fe_orient6.heic': 'portrait',
  'heic_iphone11pro_sign.heic': 'portrait',
  'heic_iphone_xr_orient6_gps.heic': 'portrait',
  'phone_samsung_j3_orient6.jpg': 'portrait',
  'parcel_outer_front_label.jpg': 'landscape',
  ...Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`landscape_${number}.jpg`, 'landscape']),
  ),
};

testWithData(
  'every shared photo comes in or is refused by name, each for its reason, and sizes are upright',
  async () => {
    const { answer, items } = await attachAll('photos');
    const refused = answer.refused.map(({ file, code }) => [basename(file), code]);
    expect(Object.fromEntries(refused)).toEqual(refusedPhotos);
    expect(answer.attached).toHaveLength(62);
    expect(answer.duplicates.map(({ file }) => basename(file))).toEqual([
      'phone_htc_desire_gps.jpg',
    ]);
    const shapes = items.flatMap(({ fileName, pixels }) =>
      pixels ? [[fileName, pixels.width > pixels.height ? 'landscape' : 'portrait']] : [],
    );
    expect(Object.fromEntries(shapes)).toMatchObject(upright);
  },
);

testWithData('a camera is named as the source only where it recorded a time', async () => {
  const { items } = await attachAll('photos');
  const sourceOf = (name: string) =>
    items.find(({ fileName }) => fileName === name)?.capture?.source;
  for (const name of [
    'parcel_outer_front_label.jpg',
    'heic_iphone7_gps.heic',
    'date_blank_scanner.jpg',
  ])
    expect(sourceOf(name), name).toBe('camera');
  for (const name of ['date_zero.jpg', 'parcel_clock_1970.jpg', 'parcel_forwarded_1.jpg'])
    expect(sourceOf(name), name).not.toBe('camera');
});

testWithData('every shared PDF comes in or is refused by name', async () => {
  const { answer } = await attachAll('pdfs');
  const told = [...answer.attached, ...answer.duplicates, ...answer.refused];
  expect(new Set(told.map(({ file }) => file)).size).toBe(44);
  for (const { file, code } of answer.refused)
    expect(code, relative(testdata('pdfs'), file)).toMatch(/^file-(damaged|renamed|unsupported)$/);
  expect(answer.refused.map(({ file }) => basename(file))).toContain('pdf_named_as.png');
});

testWithData('the barcodes of shared labels are read, whatever their kind', async () => {
  const read = async (name: string) => await photos.findBarcodes(testdata('photos', name));
  expect(await read('label_airline_cargo_1.png')).toEqual([
    { text: '005-3379497200006', kind: 'line' },
  ]);
  expect(await read('label_itf.png')).toEqual([{ text: '070429', kind: 'line' }]);
  expect(await read('label_pdf417.png')).toMatchObject([
    { text: expect.stringMatching(/^A larger PDF417 barcode/), kind: 'square' },
  ]);
  expect(await read('parcel_forwarded_1.jpg')).toEqual([]);
});
