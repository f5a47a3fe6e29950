import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePhoto } from '../builders/writePhoto.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';

const PHOTOS = ['parcel-1.jpg', 'parcel-2.jpg'];
const PHOTO = { width: 4000, height: 3000, takenAt: '2024:01:31 10:00:00' };

test('photos of an order from long ago take less room, and are what they were after undo', async ({
  start,
  cli,
  folder,
  vault,
}) => {
  for (const [seed, name] of PHOTOS.entries())
    await writePhoto(join(folder, name), { ...PHOTO, seed });
  const evidence = PHOTOS.map((file) => ({ file }));
  const document = join(folder, 'case.json');
  await writeFile(document, JSON.stringify({ platform: 'etsy', orderNumber: '2901', evidence }));
  await cli('vault', 'create', vault);
  await cli('case', 'import', document, '--now', '2024-02-01T08:00:00Z');
  const { page, faults } = await start();
  await page.getByRole('button', { name: 'Safety' }).click();
  const offer = page.getByRole('region', { name: 'Make room' });
  await expect(offer).toContainText('2 large photos of 1 order');
  await offer.getByRole('button').click();
  await expect(offer.getByText('2 photos were made smaller')).toBeVisible();
  await expect(offer).toContainText('nothing to make smaller');
  await page.getByRole('button', { name: 'Cases' }).click();
  const casePage = new CasePage(page);
  await casePage.open('2901');
  await expect.poll(async () => (await casePage.pictureWidths()).length).toBe(2);
  await expect(casePage.evidence().getByText('A smaller copy since')).toHaveCount(2);
  await casePage.button('Undo').click();
  await expect(casePage.evidence().getByText('A smaller copy since')).toHaveCount(0);
  await expect(casePage.button('Redo')).toBeEnabled();
  await casePage.close();
  await page.getByRole('button', { name: 'Safety' }).click();
  await expect(offer).toContainText('2 large photos of 1 order');
  expect(faults).toEqual([]);
});
