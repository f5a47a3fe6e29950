import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Core } from '../../electron/core/createCore.ts';
import { loadDestinations } from '../../electron/core/destinations/loadDestinations.ts';
import { loadFonts } from '../../electron/core/dossier/text/Fonts.ts';
import { startPhotoWorker } from '../../electron/core/photo/PhotoTool.ts';
import { turnEvidence } from '../../electron/core/useCases/changeEvidence.ts';
import { type DossierTools, exportDossier } from '../../electron/core/useCases/exportDossier.ts';
import { findDispute } from '../../electron/core/useCases/findDispute.ts';
import { undoChange } from '../../electron/core/useCases/undoChange.ts';
import { aRepeatableCore } from '../builders/aVault.ts';
import { writePhoto } from '../builders/writePhoto.ts';
import { disputedCase, messageTexts } from './disputedCase.ts';
import { flatTextOf, imagesOf, infoOf, pagesOf, requireSound, solid, textOf } from './readPdf.ts';

/** Upright sizes: photos 3, 6 ... were taken with the camera turned. */
const count = 12;

let folder: string;
let core: Core;
let tools: DossierTools;
let disputeId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimfolio-pdf-'));
  const photos = startPhotoWorker(inject('photoWorker'));
  const fonts = await loadFonts(resolve('resources/fonts'));
  tools = {
    fonts,
    photos,
    destinations: await loadDestinations(resolve('resources/destinations')),
  };
  core = await aRepeatableCore(join(folder, 'vault'));
  const paths = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      writePhoto(join(folder, `装箱 photo ${index + 1}.jpg`), {
        seed: index,
        orientation: index % 3 === 2 ? 6 : 1,
        takenAt: `2026:10:02 10:${10 + index}:00`,
      }),
    ),
  );
  ({ id: disputeId } = await disputedCase(core, photos, paths));
}, 60_000);

afterAll(async () => {
  await tools.photos.close();
  await rm(folder, { recursive: true });
});

const exportTo = (destinationId: string, out: string) =>
  exportDossier(core, tools, { disputeId, destinationId, out: join(folder, out) });

async function bytesIn(path: string): Promise<readonly number[]> {
  const names = (await readdir(path)).sort();
  return Promise.all(names.map(async (name) => (await stat(join(path, name))).size));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The messages in scripts that every extractor reads back; right-to-left text is checked by eye. */
const readable = [messageTexts.en, messageTexts['zh-CN'], messageTexts.ru, messageTexts.el];

test('Stripe gets one sound PDF of at most 4.5 MB and 49 pages that holds everything', async () => {
  const answer = await exportTo('stripe', 'stripe.pdf');
  const path = join(folder, 'stripe.pdf');
  const bytes = (await stat(path)).size;
  expect(bytes).toBeLessThanOrEqual(4_500_000);
  expect(answer.files).toMatchObject([{ path, mime: 'application/pdf', bytes }]);
  await requireSound(path);
  const info = await infoOf(path);
  const pages = Number(info.get('Pages'));
  expect(pages).toBe(answer.files[0]?.pages);
  expect(pages).toBeLessThanOrEqual(49);
  expect(info.get('Encrypted')).toBe('no');
  expect(info.get('JavaScript')).toBe('no');
  const text = await flatTextOf(path);
  for (const message of readable) expect(solid(text)).toContain(solid(message));
  for (const found of [
    'LP00412345678',
    'Entregado al destinatario',
    'María Núñez 李',
    '【深圳市】已揽收',
  ])
    expect(text).toContain(found);
  expect(text).toContain(`Page ${pages} of ${pages}`);
  const images = await imagesOf(path);
  expect(images.map(({ encoding }) => encoding)).toEqual(Array(count).fill('jpeg'));
  expect(images.filter(({ height, width }) => height > width)).toHaveLength(4);
  for (const { dpi } of images) expect(dpi).toBeLessThanOrEqual(201);
  expect(answer.text.chars).toBeLessThanOrEqual(20_000);
}, 60_000);

test('every exhibit stands on the page that the answer names, under its label', async () => {
  const answer = await exportTo('stripe', 'labels.pdf');
  expect(answer.exhibits).toHaveLength(count + 2);
  const pages = await pagesOf(join(folder, 'labels.pdf'));
  for (const { label, page } of answer.exhibits) expect(pages[page - 1]).toContain(label);
}, 60_000);

test('the list at the end names each exhibit with its page and the whole hash of its file', async () => {
  const answer = await exportTo('stripe', 'list.pdf');
  const [text = ''] = (await textOf(join(folder, 'list.pdf'))).split('List of exhibits').slice(-1);
  const { aCase } = await findDispute(core, disputeId);
  for (const { sha256, fileName } of aCase.evidence) {
    expect(text).toContain(`${sha256}\n`);
    expect(text).toContain(fileName);
  }
  for (const { label, page } of answer.exhibits)
    expect(text).toMatch(new RegExp(`(^|\\n)${label} [^\\f]*?${page}`));
}, 60_000);

test('the story is drawn once, with the words of its turning points, and fits into sheets', async () => {
  await exportTo('stripe', 'story.pdf');
  const pages = await pagesOf(join(folder, 'story.pdf'));
  const drawn = pages.filter((page) => page.includes('Course of events'));
  expect(drawn).toHaveLength(1);
  for (const words of ['Ordered', 'Delivered, Barcelona', 'Claim opened', 'Carrier’s record'])
    expect(drawn[0]).toContain(words);
  const { warnings } = await exportTo('ebay-payment-dispute', 'story');
  expect(warnings.map(({ code }) => code)).not.toContain('warning-timeline-left-out');
}, 60_000);

test('eBay payment disputes get at most five JPEGs of 1.5 MB together, and no PDF', async () => {
  const answer = await exportTo('ebay-payment-dispute', 'ebay');
  const names = (await readdir(join(folder, 'ebay'))).sort();
  expect(names).toEqual(answer.files.map(({ path }) => basename(path)));
  expect(names.length).toBeLessThanOrEqual(5);
  expect(sum(await bytesIn(join(folder, 'ebay')))).toBeLessThanOrEqual(1_500_000);
  for (const name of names) {
    const { format, width } = await sharp(join(folder, 'ebay', name)).metadata();
    expect(format).toBe('jpeg');
    expect(width).toBeGreaterThanOrEqual(992);
  }
  expect([...answer.text.body].length).toBeLessThanOrEqual(1000);
  await expect(exportTo('ebay-payment-dispute', 'ebay.pdf')).rejects.toThrow(
    expect.objectContaining({ code: 'out-kind-refused' }),
  );
}, 60_000);

test('the generic folder holds a PDF and its pages, 2 MB together, 18 pages, short names', async () => {
  const answer = await exportTo('generic', 'generic');
  const names = (await readdir(join(folder, 'generic'))).sort();
  const pages = answer.files[0]?.pages ?? 0;
  expect(names).toHaveLength(pages + 1);
  expect(names[0]).toBe('dossier.pdf');
  expect(pages).toBeLessThanOrEqual(18);
  expect(sum(await bytesIn(join(folder, 'generic')))).toBeLessThanOrEqual(2_000_000);
  for (const name of names) expect(name).toMatch(/^[a-z0-9]{1,16}\.(pdf|jpg)$/);
  await requireSound(join(folder, 'generic', 'dossier.pdf'));
  for (const name of names.slice(1)) {
    const { width } = await sharp(join(folder, 'generic', name)).metadata();
    expect(width).toBeLessThanOrEqual(1654);
  }
}, 60_000);

test('the customer gets at most five pictures, without hashes and without the claim', async () => {
  const answer = await exportTo('buyer', 'buyer');
  expect(answer.files.length).toBeLessThanOrEqual(5);
  for (const { mime } of answer.files) expect(mime).toBe('image/jpeg');
  await exportTo('buyer', 'buyer.pdf');
  const text = await flatTextOf(join(folder, 'buyer.pdf'));
  expect(text).not.toMatch(/SHA-256|claim|du_1NkZ|dispute/i);
  expect(text).toContain('Course of events');
  expect(answer.text.body).not.toMatch(/claim|du_1NkZ|dispute/i);
}, 60_000);

test('equal case, request and clock give equal bytes', async () => {
  await exportTo('stripe', 'once.pdf');
  await exportTo('stripe', 'twice.pdf');
  const [once, twice] = await Promise.all(
    ['once.pdf', 'twice.pdf'].map((name) => readFile(join(folder, name))),
  );
  expect(once?.equals(twice ?? new Uint8Array())).toBe(true);
}, 60_000);

test('a photo that the seller turned is drawn turned, and upright again once that is undone', async () => {
  const { aCase } = await findDispute(core, disputeId);
  const [photo] = aCase.evidence.filter(({ mediaType }) => mediaType === 'image/jpeg');
  if (!photo) throw new Error('no photo');
  const shapes = async (out: string) => {
    await exportTo('stripe', out);
    const images = await imagesOf(join(folder, out));
    return images.filter(({ height, width }) => height > width).length;
  };
  const before = await shapes('upright.pdf');
  await turnEvidence(core, { caseId: aCase.id, evidenceId: photo.id }, 90);
  expect(await shapes('turned.pdf')).toBe(before + 1);
  await undoChange(core, aCase.id);
  expect(await shapes('undone.pdf')).toBe(before);
}, 60_000);
