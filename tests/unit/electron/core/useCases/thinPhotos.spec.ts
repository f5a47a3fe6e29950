import { existsSync } from 'node:fs';
import { chmod, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { removeOriginals } from '../../../../../electron/core/useCases/removeOriginals.ts';
import { thinningOffer, thinPhotos } from '../../../../../electron/core/useCases/thinPhotos.ts';
import { redoChange, undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import type { Case } from '../../../../../shared/domain/case.ts';
import { type Changes, setItem } from '../../../../../shared/domain/edit.ts';
import type { EvidenceItem } from '../../../../../shared/domain/evidence.ts';
import type { Progress } from '../../../../../shared/progress.ts';
import { aDispute, aMessage, aPhoto } from '../../../../builders/aCase.ts';
import {
  aClock,
  aCore,
  aFolder,
  change,
  reopen,
  type TestClock,
} from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';

const PACKED = '2024-01-10T08:00:00.000Z';
/** 541 days after the last thing that happened to the case. */
const OVER = '2025-07-05T08:00:00.000Z';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

type Shop = Readonly<{ core: Core; clock: TestClock }>;

async function aShop(): Promise<Shop> {
  const clock = aClock(PACKED);
  return { core: await aCore(clock), clock };
}

async function aPackedCase({ core }: Shop, seed: number, more: Changes = {}): Promise<string> {
  const source = await writePhoto(join(await aFolder(), 'photo.jpg'), {
    width: 4000,
    height: 3000,
    seed,
  });
  const caseId = core.ids.next();
  await change(core, async () => {
    const { sha256, bytes } = await core.evidence.add(source, 'image/jpeg');
    const pixels = { width: 4000, height: 3000 };
    const item = aPhoto(1, { id: core.ids.next(), sha256, bytes, pixels, addedAt: PACKED });
    const { set, items = [] } = more;
    await core.cases.append({
      caseId,
      set: { orderNumber: `E-${seed}`, ...set },
      items: [setItem('evidence', item), ...items],
    });
  });
  return caseId;
}

async function onlyPhoto({ core }: Shop, caseId: string): Promise<EvidenceItem> {
  const [item] = (await core.cases.open(caseId)).evidence;
  if (!item) throw new Error('The case has no photo');
  return item;
}

const pathOf = (
  { core }: Shop,
  { sha256, mediaType }: Pick<EvidenceItem, 'sha256' | 'mediaType'>,
) => core.evidence.pathOf(sha256, mediaType);

test('a photo of an old order becomes a smaller copy that tells what it was', async () => {
  const shop = await aShop();
  const caseId = await aPackedCase(shop, 1);
  const before = await onlyPhoto(shop, caseId);
  shop.clock.instant = OVER;
  expect(await thinningOffer(shop.core)).toEqual({ cases: 1, photos: 1, bytes: before.bytes });
  const answer = await thinPhotos(shop.core, { photos });
  const after = await onlyPhoto(shop, caseId);
  expect(answer).toEqual({ cases: 1, photos: 1, bytes: before.bytes - after.bytes, refused: [] });
  expect(after).toEqual({
    ...before,
    sha256: after.sha256,
    bytes: (await readFile(pathOf(shop, after))).length,
    mediaType: 'image/jpeg',
    pixels: { width: 1600, height: 1200 },
    original: {
      sha256: before.sha256,
      bytes: before.bytes,
      mediaType: 'image/jpeg',
      replacedAt: OVER,
    },
  });
  const { width, height } = await sharp(pathOf(shop, after)).metadata();
  expect({ width, height }).toEqual(after.pixels);
  expect(await thinningOffer(shop.core)).toEqual({ cases: 0, photos: 0, bytes: 0 });
  expect((await checkVault(shop.core.vault)).problems).toEqual([]);
});

test.each<[string, Changes]>([
  ['was disputed', { items: [setItem('disputes', aDispute({ outcome: 'won' }))] }],
  [
    'had a message since',
    { items: [setItem('messages', aMessage(1, { at: { local: '2024-01-12' } }))] },
  ],
  ['is in the trash', { set: { deletedAt: PACKED } }],
])('a case that %s keeps its photos as they are', async (_, more) => {
  const shop = await aShop();
  const caseId = await aPackedCase(shop, 1, more);
  const before = await onlyPhoto(shop, caseId);
  shop.clock.instant = OVER;
  expect(await thinPhotos(shop.core, { photos })).toMatchObject({ photos: 0, refused: [] });
  expect(await onlyPhoto(shop, caseId)).toEqual(before);
});

test('for 30 days it can be undone; then the original goes and that is said', async () => {
  const shop = await aShop();
  const caseId = await aPackedCase(shop, 1);
  const before = await onlyPhoto(shop, caseId);
  shop.clock.instant = OVER;
  await thinPhotos(shop.core, { photos });
  shop.clock.instant = '2025-08-03T08:00:00.000Z';
  expect(await removeOriginals(shop.core)).toBe(0);
  await undoChange(shop.core, caseId);
  expect(await onlyPhoto(shop, caseId)).toEqual(before);
  await redoChange(shop.core, caseId);
  shop.clock.instant = '2025-08-05T08:00:00.000Z';
  const again = { ...shop, core: await reopen(shop.core) };
  expect(await removeOriginals(again.core)).toBe(1);
  expect(existsSync(pathOf(shop, before))).toBe(false);
  expect(existsSync(pathOf(shop, await onlyPhoto(again, caseId)))).toBe(true);
  await expect(undoChange(again.core, caseId)).rejects.toMatchObject({
    code: 'undo-original-gone',
  });
  expect((await checkVault(shop.core.vault)).problems).toEqual([]);
  expect(await removeOriginals(again.core)).toBe(0);
});

test('an original that another case shows, or that was brought back, stays', async () => {
  const shop = await aShop();
  const [first, second] = [await aPackedCase(shop, 1), await aPackedCase(shop, 2)];
  await aPackedCase(shop, 1, { items: [setItem('disputes', aDispute({ outcome: 'won' }))] });
  const originals = [await onlyPhoto(shop, first), await onlyPhoto(shop, second)];
  shop.clock.instant = OVER;
  expect(await thinPhotos(shop.core, { photos })).toMatchObject({ cases: 2, photos: 2 });
  await undoChange(shop.core, second);
  shop.clock.instant = '2025-08-05T08:00:00.000Z';
  expect(await removeOriginals(shop.core)).toBe(0);
  for (const one of originals) expect(existsSync(pathOf(shop, one))).toBe(true);
});

test('a photo that is damaged is named and left as it is, and the others go on', async () => {
  const shop = await aShop();
  const [first, second] = [await aPackedCase(shop, 1), await aPackedCase(shop, 2)];
  const damaged = await onlyPhoto(shop, first);
  await chmod(pathOf(shop, damaged), 0o600);
  await truncate(pathOf(shop, damaged), 10_000);
  shop.clock.instant = OVER;
  const answer = await thinPhotos(shop.core, { photos });
  expect(answer.refused).toEqual([
    { code: 'attachment-altered', params: { file: damaged.fileName, id: first } },
  ]);
  expect(await onlyPhoto(shop, first)).toEqual(damaged);
  expect((await onlyPhoto(shop, second)).original).toBeDefined();
});

test('cancelled in the middle, cases are done or as they were', async () => {
  const shop = await aShop();
  const ids = [await aPackedCase(shop, 1), await aPackedCase(shop, 2)];
  shop.clock.instant = OVER;
  const onProgress = ({ done, total }: Progress) => {
    if (done === total) throw new Error('cancelled');
  };
  await expect(thinPhotos(shop.core, { photos, onProgress })).rejects.toThrow('cancelled');
  const after: Case[] = await Promise.all(ids.map((id) => shop.core.cases.open(id)));
  expect(after.map(({ evidence }) => evidence[0]?.original !== undefined)).toEqual([true, false]);
  expect((await checkVault(shop.core.vault)).problems.map(({ code }) => code)).toEqual([
    'attachment-unreferenced',
  ]);
  expect(await thinPhotos(shop.core, { photos })).toMatchObject({ photos: 1 });
  expect((await checkVault(shop.core.vault)).problems).toEqual([]);
});
