import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { root } from '../../scripts/run.mjs';
import { writeBomb } from '../builders/writeBomb.ts';
import { writePhoto } from '../builders/writePhoto.ts';
import { answerDialogs } from './answerDialogs.ts';
import { copyPicture } from './copyPicture.ts';
import { dropFiles } from './dropFiles.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, type Program, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';
import { violationsOn } from './violationsOn.ts';

const SAMPLES = join(root, 'resources/sample/photos');
const ORDER = 'LB-10482';

async function lookAt(name: string, page: Page, info: TestInfo): Promise<void> {
  const folder = process.env['E2E_PICTURES'] ?? info.outputDir;
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Twelve photos, a PDF and a screenshot, as a seller has them in a folder. */
async function photosIn(folder: string): Promise<readonly string[]> {
  await mkdir(folder);
  const samples = (await readdir(SAMPLES)).filter((name) => /\.(?:jpg|png)$/.test(name));
  for (const name of samples) await cp(join(SAMPLES, name), join(folder, name));
  for (let number = samples.length; number < 13; number += 1)
    await writePhoto(join(folder, `照片 ${number}.jpg`), { width: 320, height: 240, seed: number });
  await writeFile(
    join(folder, 'receipt.pdf'),
    '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
  );
  return (await readdir(folder)).map((name) => join(folder, name));
}

const panel = (page: Page) => page.getByRole('region', { name: 'Adding files' });

const evidenceCount = (page: Page) => page.locator('[data-card]');

async function closePanel(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await panel(page).waitFor({ state: 'detached' });
}

/** Hands the page a picture without a path, as a browser or a chat program does. */
async function handPicture(page: Page, kind: 'drop' | 'paste', png: string): Promise<void> {
  await page.evaluate(
    ({ kind, png }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      const name = kind === 'paste' ? 'image.png' : 'copied.png';
      data.items.add(new File([bytes], name, { type: 'image/png' }));
      const event =
        kind === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    { kind, png },
  );
}

/** A folder of all that must not be taken, among good photos. */
async function trapsIn(folder: string): Promise<void> {
  await mkdir(join(folder, 'inner'), { recursive: true });
  await writePhoto(join(folder, 'good 1.jpg'), { width: 64, height: 48, seed: 71 });
  await writePhoto(join(folder, 'inner', 'good 2.jpg'), { width: 64, height: 48, seed: 72 });
  await symlink('/etc/passwd', join(folder, 'link.jpg'));
  await symlink(folder, join(folder, 'inner', 'loop'));
  spawnSync('mkfifo', [join(folder, 'pipe.jpg')]);
  const whole = await readFile(join(folder, 'good 1.jpg'));
  await writeFile(join(folder, 'damaged.jpg'), whole.subarray(0, whole.length / 2));
  for (const [name, bytes] of [
    ['large.jpg', 100_000_001],
    ['huge.jpg', 5_000_000_000],
  ] as const) {
    await writeFile(join(folder, name), whole);
    await truncate(join(folder, name), bytes);
  }
  await writeBomb(join(folder, 'bomb.png'));
}

/** A folder that nobody means for one order. */
async function crowdIn(folder: string): Promise<void> {
  await mkdir(join(folder, 'inner'), { recursive: true });
  const write = (at: number) => writeFile(join(folder, at % 2 ? '' : 'inner', `${at}.jpg`), 'x');
  await Promise.all(Array.from({ length: 3_000 }, (_, at) => write(at)));
}

/** What cannot be taken, in words of its reason. */
const traps = [
  ['link.jpg', 'not an ordinary file'],
  ['inner/loop', 'not an ordinary file'],
  ['pipe.jpg', 'not an ordinary file'],
  ['damaged.jpg', 'it ends too early'],
  ['large.jpg', '100,000,001 bytes'],
  ['huge.jpg', '5,000,000,000 bytes'],
  ['bomb.png', '20,000 x 20,000 pixels'],
  ['crowd', 'more than 2,000 files'],
] as const;

async function dropsInCase(program: Program, folder: string, info: TestInfo): Promise<void> {
  const { page } = program;
  const casePage = new CasePage(page);
  await casePage.open(ORDER);
  await expect(
    casePage.evidence().getByText('No photos or files yet', { exact: false }),
  ).toBeVisible();
  await lookAt('case without files', page, info);
  await dropFiles(page, casePage.article, await photosIn(join(folder, 'photos')), async () => {
    await expect(page.getByText('Drop to add to this case')).toBeVisible();
    await lookAt('drop over case', page, info);
  });
  await expect(page.getByText('Drop to add to this case')).toBeHidden();
  await expect(panel(page).getByText('14 files added.')).toBeVisible();
  await lookAt('dropped', page, info);
  expect(await violationsOn(page)).toEqual([]);
  await closePanel(page);
}

test('what is dropped or pasted on a case comes in, what cannot is named, and one undo takes a drop back', async ({
  start,
  importCases,
  folder,
}, info) => {
  test.setTimeout(120_000);
  await importCases(...sampleCases);
  const program = await start();
  const { page, app, faults } = program;
  const casePage = new CasePage(page);
  const address = page.url();
  await dropsInCase(program, folder, info);
  await casePage.button('Undo').click();
  await expect(evidenceCount(page)).toHaveCount(0);
  await trapsIn(join(folder, 'traps'));
  await crowdIn(join(folder, 'crowd'));
  await dropFiles(page, casePage.article, [join(folder, 'traps'), join(folder, 'crowd')]);
  await expect(panel(page).getByText('2 files added.')).toBeVisible({ timeout: 30_000 });
  await expect(panel(page).getByText('8 files could not be added')).toBeVisible();
  for (const [name, reason] of traps)
    await expect(
      panel(page).getByRole('listitem').filter({ hasText: name }).filter({ hasText: reason }),
    ).toHaveCount(1);
  await lookAt('refused', page, info);
  await closePanel(page);
  await dropFiles(page, casePage.article, [join(folder, 'traps', 'good 1.jpg')]);
  await expect(panel(page).getByText('1 file is in this case already')).toBeVisible();
  await closePanel(page);
  const slot = casePage.evidence().getByRole('button', { name: 'Waybill', exact: true });
  await dropFiles(page, slot, [
    await writePhoto(join(folder, 'slip.jpg'), { width: 64, height: 48, seed: 73 }),
  ]);
  await expect(slot).toBeHidden();
  await expect(page.getByRole('button', { name: 'Waybill: slip.jpg', exact: true })).toBeVisible();
  await closePanel(page);
  const png = (
    await readFile(
      join(SAMPLES, (await readdir(SAMPLES)).find((name) => name.endsWith('.png')) ?? ''),
    )
  ).toString('base64');
  await handPicture(page, 'drop', png);
  await expect(page.getByRole('button', { name: 'Photo: copied.png', exact: true })).toBeVisible();
  await closePanel(page);
  await copyPicture(app);
  await casePage.article.getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('Control+V');
  await expect(
    page.getByRole('button', { name: /: Screenshot \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/ }),
  ).toBeVisible();
  expect(page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
  expect(faults).toEqual([]);
});

const photoCard = (page: Page, number: number) =>
  page.getByRole('button', { name: `Photo: photo ${number}.jpg`, exact: true });

const orderOn = (page: Page) =>
  page
    .locator('[data-card]')
    .evaluateAll((all) =>
      all.map((one) => /photo (\d)/.exec(one.getAttribute('aria-label') ?? '')?.[1]),
    );

/** Drops a photo on the list, and chooses the case for it by keys. */
async function dropOnList(program: Program, photo: string, info: TestInfo): Promise<void> {
  const { page, screen } = program;
  await screen.rows().first().waitFor();
  await dropFiles(page, page.locator('main'), [photo]);
  const dialog = page.getByRole('dialog', { name: 'Which case is this file for?' });
  await expect(dialog.getByRole('button', { name: /LB-10482/ })).toBeVisible();
  await lookAt('which case', page, info);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.type('W-1');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByRole('button', { name: 'New case' })).toBeVisible();
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: 'W-1' })).toBeVisible();
  await expect(photoCard(page, 1)).toBeVisible();
}

/** Gives photos other places, by keys and by dragging. */
async function moveCards(page: Page): Promise<void> {
  await photoCard(page, 1).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => orderOn(page)).toEqual(['2', '1', '3']);
  await expect(photoCard(page, 1)).toBeFocused();
  await photoCard(page, 3).dragTo(photoCard(page, 2));
  await expect.poll(() => orderOn(page)).toEqual(['3', '2', '1']);
}

/** Turns the photo that is shown large by keys and buttons, and has it upright again in the end. */
async function turnPhoto(page: Page, info: TestInfo): Promise<void> {
  const viewer = page.getByRole('dialog');
  const large = viewer.getByRole('img', { name: 'Photo: photo 3.jpg' });
  const size = () =>
    large.evaluate((one) => [Reflect.get(one, 'naturalWidth'), Reflect.get(one, 'naturalHeight')]);
  await page.keyboard.press('Control+R');
  await expect.poll(size).toEqual([480, 640]);
  await lookAt('viewer turned', page, info);
  await viewer.getByRole('button', { name: 'Turn right' }).click();
  await expect(
    viewer.getByRole('definition').filter({ hasText: '180° to the right' }),
  ).toBeVisible();
  await page.keyboard.press('Control+L');
  await page.keyboard.press('Control+L');
  await expect(viewer.getByText(/° to the right/)).toHaveCount(0);
  await expect.poll(size).toEqual([640, 480]);
  await page.keyboard.press('Control+L');
  await expect.poll(size).toEqual([480, 640]);
}

/** Looks at photos closely, and says of one what it shows. */
async function viewPhotos(page: Page, info: TestInfo): Promise<void> {
  await photoCard(page, 3).focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog');
  const large = viewer.getByRole('img', { name: 'Photo: photo 3.jpg' });
  await expect.poll(() => large.evaluate((one) => Reflect.get(one, 'naturalWidth'))).toBe(640);
  await lookAt('viewer', page, info);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('+');
  await expect(viewer.getByText('150%')).toBeVisible();
  await viewer.getByRole('button', { name: 'Zoom in' }).click();
  await expect(viewer.getByText('225%')).toBeVisible();
  await page.keyboard.press('0');
  await expect(viewer.getByText('100%')).toBeVisible();
  await turnPhoto(page, info);
  await page.keyboard.press('ArrowRight');
  await expect(viewer.getByText('2 of 3')).toBeVisible();
  await viewer.getByRole('textbox', { name: 'Caption' }).fill('the scale shows 2.31 kg');
  await viewer.getByRole('combobox', { name: 'What it shows' }).click();
  await page.getByRole('option', { name: 'Weight on the scale' }).click();
  await expect(viewer.getByText('Weight on the scale', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
}

test('files dropped on the list go into the case that is chosen; keys alone add, view, order and remove', async ({
  start,
  importCases,
  folder,
}, info) => {
  await importCases(...sampleCases);
  const program = await start();
  const { page, app, faults } = program;
  const casePage = new CasePage(page);
  const [one = '', two = '', three = ''] = await Promise.all(
    [1, 2, 3].map((seed) =>
      writePhoto(join(folder, `photo ${seed}.jpg`), { width: 640, height: 480, seed }),
    ),
  );
  await dropOnList(program, one, info);
  for (const path of [two, three]) {
    await answerDialogs(app, path);
    await casePage.button('Add photos and files').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Photo: ${basename(path)}` })).toBeVisible();
  }
  await moveCards(page);
  await viewPhotos(page, info);
  const weighed = page.getByRole('button', { name: 'the scale shows 2.31 kg: photo 2.jpg' });
  await expect(casePage.evidence().getByText('Weight on the scale')).toHaveCount(1);
  await weighed.focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => orderOn(page)).toEqual(['3', '1']);
  await page.keyboard.press('Control+Z');
  await expect(weighed).toBeVisible();
  expect(faults).toEqual([]);
});
