import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Core } from '../../electron/core/createCore.ts';
import { loadDestinations } from '../../electron/core/destinations/loadDestinations.ts';
import { loadFonts } from '../../electron/core/dossier/text/Fonts.ts';
import { startPhotoWorker } from '../../electron/core/photo/PhotoTool.ts';
import { addMessage } from '../../electron/core/useCases/addMessage.ts';
import { addTracking } from '../../electron/core/useCases/addTracking.ts';
import { attachEvidence } from '../../electron/core/useCases/attachEvidence.ts';
import { exportDossier } from '../../electron/core/useCases/exportDossier.ts';
import { openDispute } from '../../electron/core/useCases/openDispute.ts';
import { aFolder, aRepeatableCore, change } from '../builders/aVault.ts';
import { messageTexts } from '../pdf/disputedCase.ts';
import { flatTextOf, imagesOf, infoOf, requireSound, solid } from '../pdf/readPdf.ts';
import { hasTestdata, testdata, testWithData } from './testdata.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

const names = [
  'parcel_outer_front_label.jpg',
  'parcel_outer_after_tampering.jpg',
  'parcel_unfolded_sides_label.png',
  'parcel_forwarded_1.jpg',
  'parcel_forwarded_3.jpg',
  'parcel_forwarded_5.jpg',
  'heic_iphone11pro_sign.heic',
  'heic_galaxy_s24fe_orient6.heic',
  'phone_samsung_j3_orient6.jpg',
  'cmyk_icc_segments.jpg',
  'webp_denali.webp',
  'png_16bit_flag.png',
];

const sizesIn = async (folder: string) =>
  Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

let home: string;
let core: Core;
let disputeId: string;
let make: (destinationId: string, out: string) => ReturnType<typeof exportDossier>;

/** Twelve real photos, a real record and messages in five scripts. */
beforeAll(async () => {
  if (!hasTestdata) return;
  home = await mkdtemp(join(tmpdir(), 'claimfolio-testdata-'));
  core = await aRepeatableCore(join(home, 'vault'));
  const caseId = core.ids.next();
  const destinations = await loadDestinations(resolve('resources/destinations'));
  await change(core, () =>
    core.cases.append({ caseId, set: { platform: 'stripe', orderNumber: 'T-2' } }),
  );
  await attachEvidence(core, photos, {
    caseId,
    paths: names.map((name) => testdata('photos', name)),
  });
  const record = testdata('tracking/aggregator/aftership_postnl_to_spain.json');
  await addTracking(core, {
    caseId,
    text: await readFile(record, 'utf8'),
    file: 'record.json',
  });
  for (const [language, text] of Object.entries(messageTexts))
    await addMessage(core, {
      caseId,
      file: language,
      message: {
        direction: 'in',
        at: { local: '2021-04-01T10:00', zone: '+02:00' },
        language,
        text,
      },
    });
  const claim = { platform: 'stripe', reason: 'not-received', openedOn: '2021-05-01' } as const;
  ({ disputeId } = await openDispute(core, destinations, { caseId, ...claim }));
  const tools = { photos, destinations, fonts: await loadFonts(resolve('resources/fonts')) };
  make = (destinationId, out) => exportDossier(core, tools, { disputeId, destinationId, out });
});

afterAll(async () => {
  if (hasTestdata) await rm(home, { recursive: true });
});

testWithData(
  'Stripe: one PDF of at most 4,500,000 bytes and 49 pages, every photo upright',
  async () => {
    const path = join(await aFolder(), 'stripe.pdf');
    await make('stripe', path);
    expect((await stat(path)).size).toBeLessThanOrEqual(4_500_000);
    await requireSound(path);
    expect(Number((await infoOf(path)).get('Pages'))).toBeLessThanOrEqual(49);
    const images = await imagesOf(path);
    expect(images).toHaveLength(names.length);
    expect(images.filter(({ width, height }) => height > width)).toHaveLength(3);
    const text = solid(await flatTextOf(path));
    for (const found of [
      '3SKAAG5995399',
      messageTexts.en,
      messageTexts['zh-CN'],
      messageTexts.ru,
      messageTexts.el,
    ])
      expect(text).toContain(solid(found));
  },
);

testWithData('eBay payment disputes: at most 5 JPEGs of 1,500,000 bytes together', async () => {
  const folder = join(await aFolder(), 'ebay');
  const { text } = await make('ebay-payment-dispute', folder);
  const sizes = await sizesIn(folder);
  expect(sizes.length).toBeLessThanOrEqual(5);
  expect(sum(sizes)).toBeLessThanOrEqual(1_500_000);
  for (const name of await readdir(folder))
    expect((await sharp(join(folder, name)).metadata()).format).toBe('jpeg');
  expect(text.chars).toBeLessThanOrEqual(1000);
});

testWithData('generic: PDF and pages of 2,000,000 bytes together, 18 pages', async () => {
  const folder = join(await aFolder(), 'generic');
  const { files } = await make('generic', folder);
  expect(sum(await sizesIn(folder))).toBeLessThanOrEqual(2_000_000);
  for (const { pages } of files) expect(pages).toBeLessThanOrEqual(18);
  await requireSound(join(folder, 'dossier.pdf'));
});

testWithData(
  'buyer: at most 5 pictures of 2,000,000 bytes each and 5,000,000 together',
  async () => {
    const folder = join(await aFolder(), 'buyer');
    await mkdir(folder);
    await make('buyer', folder);
    const sizes = await sizesIn(folder);
    expect(sizes.length).toBeLessThanOrEqual(5);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2_000_000);
    expect(sum(sizes)).toBeLessThanOrEqual(5_000_000);
  },
);
