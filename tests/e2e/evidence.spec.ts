import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';

/** The sample case with five photos. */
const ORDER = 'NF-20517';
const PHOTOS = 5;

const filesIn = async (vault: string, folder: string) =>
  (await readdir(join(vault, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

test('the casePage of a case shows its photos, made small once and kept in the vault', async ({
  start,
  cli,
  vault,
}) => {
  await cli('vault', 'sample', vault);
  const { page, faults } = await start();
  const casePage = new CasePage(page);
  await casePage.open(ORDER);
  await expect(casePage.pictures()).toHaveCount(PHOTOS);
  await expect.poll(async () => (await casePage.pictureWidths()).length).toBe(PHOTOS);
  for (const width of await casePage.pictureWidths()) expect(width).toBeGreaterThan(150);
  for (const picture of await casePage.pictures().all())
    expect(await picture.getAttribute('alt')).toMatch(/.+: .+\.jpg$/);
  const kept = await filesIn(vault, 'cache/thumbs');
  expect(kept).toHaveLength(PHOTOS);
  const before = await Promise.all(kept.map((path) => readFile(path)));
  await page.keyboard.press('Escape');
  await casePage.open(ORDER);
  await expect.poll(async () => (await casePage.pictureWidths()).length).toBe(PHOTOS);
  expect(await Promise.all(kept.map((path) => readFile(path)))).toEqual(before);
  expect(faults).toEqual([]);
});

test('a file that is damaged or gone is marked in words, and the others are shown', async ({
  start,
  provoke,
  cli,
  vault,
}) => {
  provoke(/status of 404/);
  await cli('vault', 'sample', vault);
  const photos = await filesIn(vault, 'attachments');
  for (const path of photos.filter((name) => name.endsWith('.jpg'))) {
    const bytes = await readFile(path);
    await chmod(path, 0o600);
    bytes[bytes.length >> 1] = ~(bytes[bytes.length >> 1] ?? 0);
    await writeFile(path, bytes);
  }
  const { page } = await start();
  const casePage = new CasePage(page);
  await casePage.open(ORDER);
  // Pictures are asked for when they come into view.
  await casePage.evidence().evaluate((part) => part.scrollIntoView({ block: 'end' }));
  await expect(casePage.evidence().getByText(/no longer fits its hash/)).toHaveCount(PHOTOS);
  await expect(casePage.evidence().getByText(/parcel-label\.jpg is not what/)).toHaveCount(1);
  await page.keyboard.press('Escape');
  // A PNG, which was left as it is.
  await casePage.open('8171234509876543');
  await expect.poll(async () => (await casePage.pictureWidths()).length).toBe(1);
});

test('photos are decoded in processes of their own, and the death of one harms nothing', async ({
  start,
  cli,
  vault,
}) => {
  await cli('vault', 'sample', vault);
  const { app, page } = await start();
  const processes = async () =>
    await app.evaluate(({ app: electron }) =>
      electron
        .getAppMetrics()
        .flatMap(({ name, pid }) => (name === 'Claimfolio photos' ? pid : [])),
    );
  expect(await processes()).toEqual([]);
  const casePage = new CasePage(page);
  await casePage.open(ORDER);
  await expect.poll(async () => (await casePage.pictureWidths()).length).toBe(PHOTOS);
  const before = await processes();
  expect(before.length).toBeGreaterThan(0);
  await app.evaluate((_, pids) => {
    for (const pid of pids) process.kill(pid, 'SIGKILL');
  }, before);
  await expect.poll(processes).toEqual([]);
  await page.keyboard.press('Escape');
  await casePage.open('8171234509876543');
  await expect.poll(async () => (await casePage.pictureWidths()).length).toBe(2);
});

test('what is erased is shown no more and leaves no thumbnail', async ({
  start,
  provoke,
  cli,
  vault,
}) => {
  provoke(/status of 404/);
  await cli('vault', 'sample', vault);
  const { page, screen } = await start();
  const casePage = new CasePage(page);
  await casePage.open(ORDER);
  await expect.poll(async () => (await casePage.pictureWidths()).length).toBe(PHOTOS);
  const addresses = await casePage
    .pictures()
    .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''));
  const { id } = await screen.firstCase(ORDER);
  await cli('case', 'erase-buyer', id);
  expect(await filesIn(vault, 'cache/thumbs')).toEqual([]);
  await page.keyboard.press('Escape');
  await casePage.open(ORDER);
  await expect(casePage.evidence().getByText(/No photos or files yet/)).toBeVisible();
  await page.reload();
  const widths = await page.evaluate(async (sources) => {
    const load = (source: string) =>
      new Promise<number>((resolve) => {
        const image = new Image();
        image.onload = () => resolve(image.naturalWidth);
        image.onerror = () => resolve(0);
        image.src = source;
      });
    return await Promise.all(sources.map(load));
  }, addresses);
  expect(widths).toEqual(addresses.map(() => 0));
  expect(await filesIn(vault, 'cache/thumbs')).toEqual([]);
});

test('an address of a thumbnail leads to nothing else, and its answer is as locked as the page', async ({
  start,
  cli,
  vault,
}) => {
  await cli('vault', 'sample', vault);
  const { app } = await start();
  const [photo = ''] = await filesIn(vault, 'attachments');
  const sha256 = /[0-9a-f]{64}/.exec(photo)?.[0] ?? '';
  const kind = photo.endsWith('.png') ? 'png' : 'jpeg';
  const good = `app://ui/thumbs/${sha256}/${kind}`;
  const ask = async (address: string) =>
    await app.evaluate(async ({ session }, url) => {
      const { status, headers } = await session.fromPartition('claimfolio').fetch(url);
      return { status, headers: Object.fromEntries(headers) };
    }, address);
  expect(await ask(good)).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  });
  for (const address of [
    `${good}/`,
    `${good}?x`,
    `app://ui/thumbs/${'0'.repeat(64)}/jpeg`,
    `app://ui/thumbs/${sha256}/pdf`,
    `app://ui/thumbs/${sha256}/..%2f..%2fvault.json`,
    `app://ui/thumbs/../vault.json`,
    `app://ui/thumbs/%2e%2e/%2e%2e/vault.json`,
    `app://ui/thumbs/${sha256}`,
    `app://evidence/thumbs/${sha256}/${kind}`,
  ])
    expect((await ask(address)).status, address).toBe(404);
});
