import { resolve } from 'node:path';
import type { ElectronApplication, Locator } from '@playwright/test';
import { answerDialogs } from './answerDialogs.ts';
import { look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';

const held = {
  platform: 'ebay',
  orderNumber: 'AR-7',
  shop: 'Northfab Spares',
  stage: 'held-at-customs',
  buyer: { name: 'ليلى حسن', country: 'AE', language: 'ar', email: 'layla@example.org' },
  order: { total: '64.20 USD' },
  items: [{ title: 'Belt and pulley set', quantity: 2 }],
  tracking: [
    {
      carrier: 'Emirates Post',
      number: 'LB123456785CN',
      events: [{ at: '2026-03-01T10:00+04:00', text: 'Held by customs' }],
    },
  ],
};

test('a message in the buyer’s language: filled, copied, recorded as sent, and taken back', async ({
  start,
  importCases,
}, info) => {
  test.setTimeout(240_000);
  await importCases(held);
  const { app, page, faults } = await start();
  page.setDefaultTimeout(30_000);
  const casePage = new CasePage(page);
  await casePage.open('AR-7');
  const messages = casePage.section('Messages');
  await messages.getByRole('button', { name: 'Write to the buyer' }).click();
  const dialog = page.getByRole('dialog');
  const copy = dialog.getByRole('button', { name: 'Copy', exact: true });
  const read = dialog.getByRole('region', { name: 'What the buyer reads' });

  await expect(dialog.getByRole('radio', { name: 'Customs: duties to pay' })).toBeChecked();
  await expect(read).toHaveAttribute('dir', 'rtl');
  await expect(copy).toBeDisabled();
  await expect(dialog.getByText('Still to fill in: Your share of the duties')).toBeVisible();
  await look('writer blanks', page, info);

  await dialog.getByLabel('Your share of the duties').fill('a lot');
  await expect(dialog.getByText('Write a share like 50%', { exact: false })).toBeVisible();
  await expect(copy).toBeDisabled();
  await dialog.getByLabel('Your share of the duties').fill('12,50');
  await dialog.getByRole('checkbox', { name: 'the commercial invoice' }).check();
  await dialog.getByLabel('Buyer must act by').fill('2026-3-20');
  await expect(read).toContainText('20 مارس 2026');
  await expect(read).toContainText('الفاتورة التجارية');
  await expect(dialog.getByRole('region', { name: 'What it says' })).toContainText('$12.50');
  await expect(dialog.getByText('of 2,000 characters', { exact: false })).toBeVisible();
  await copy.click();
  await expect(dialog.getByText('Have you sent it?', { exact: false })).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('LB123456785CN');
  expect(copied).not.toMatch(/[{}\u2066-\u2069]/);
  await look('writer copied', page, info);
  await dialog.getByRole('button', { name: 'Yes, record it' }).click();
  await expect(dialog).toBeHidden();
  await expect(messages.getByRole('listitem')).toContainText('ليلى حسن');
  await expect(messages.getByRole('listitem')).toContainText('Arabic');
  const toast = page.getByText('Recorded as sent.', { exact: false });
  await expect(toast).toBeVisible();
  await look('writer recorded', page, info);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(messages.getByRole('listitem')).toHaveCount(0);
  expect(faults).toEqual([]);
});

const PHOTO = 'resources/sample/photos/goods-in-their-box.jpg';

/** How large the picture in the clipboard is, in pixels; nothing where there is none. */
const copiedWidth = (app: ElectronApplication) =>
  app.evaluate(({ clipboard }) => {
    // Newer types than the runtime that tests may run in.
    const image: unknown = Reflect.apply(Reflect.get(clipboard, 'readImage'), clipboard, []);
    const size: unknown = Reflect.apply(Reflect.get(Object(image), 'getSize'), image, []);
    return Number(Reflect.get(Object(size), 'width'));
  });

/** Gives the item a picture and copies it, larger than it is shown. */
async function givePicture(app: ElectronApplication, dialog: Locator): Promise<void> {
  await answerDialogs(app, resolve(PHOTO));
  await dialog.getByRole('button', { name: '为 Zapatos rojos 添加图片' }).click();
  const picture = dialog.getByRole('img', { name: 'Zapatos rojos' });
  const width = () =>
    picture.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0));
  await expect.poll(width).toBeGreaterThan(320);
  await dialog.getByRole('button', { name: '复制 Zapatos rojos 的图片' }).click();
  await expect(dialog.getByText('已复制', { exact: false })).toBeAttached();
  await expect.poll(() => copiedWidth(app)).toBe(await width());
}

test('items to offer instead and a template of one’s own are kept for the next order', async ({
  start,
  importCases,
}, info) => {
  test.setTimeout(240_000);
  await importCases({ ...held, stage: 'out-of-stock', buyer: { name: 'Ana', language: 'es' } });
  const { app, page, screen, faults } = await start();
  page.setDefaultTimeout(30_000);
  await screen.speak('简体中文');
  const casePage = new CasePage(page);
  await casePage.open('AR-7');
  await casePage.article
    .getByRole('region', { name: /^(消息|Messages)$/ })
    .getByRole('button', { name: /给买家写信|Write to the buyer/ })
    .click();
  const dialog = page.getByRole('dialog');
  const field = (name: RegExp) => dialog.getByRole('textbox', { name });
  await field(/^(Name|名称)/).fill('Zapatos rojos');
  await field(/^(Link|网址)/).fill('shop.example');
  const keep = dialog.getByRole('button', { name: /Add to my list|加入列表/ });
  await keep.click();
  await expect(dialog.getByText('https://', { exact: false }).first()).toBeVisible();
  await look('writer similar zh', page, info);
  await field(/^(Link|网址)/).fill('https://shop.example/1');
  await field(/^(Price|价格)/).fill('29.90 EUR');
  await keep.click();
  await expect(dialog.getByText('29,90', { exact: false })).toBeVisible();
  await givePicture(app, dialog);
  await look('writer similar picture', page, info);
  await dialog.getByRole('button', { name: /Make a template|存为/ }).click();
  await field(/^(Name|名称)/).fill('Mi plantilla');
  await field(/^(Text|文字)/).fill('Hola {buyer} {nada}');
  const keepTemplate = dialog.getByRole('button', { name: /Keep the template|保存模板/ });
  await keepTemplate.click();
  await expect(dialog.getByRole('status').getByText('{nada}', { exact: false })).toBeVisible();
  await look('writer own template zh', page, info);
  await field(/^(Text|文字)/).fill('Hola {buyer}');
  await keepTemplate.click();
  await expect(dialog.getByRole('radio', { name: 'Mi plantilla' })).toBeChecked();
  await expect(dialog.getByText('Hola Ana')).toBeVisible();
  await dialog.getByRole('button', { name: /Remove my template|删除我的模板/ }).click();
  await expect(dialog.getByRole('radio', { name: 'Mi plantilla' })).toHaveCount(0);
  await page
    .getByRole('button', { name: /Put back|恢复/ })
    .last()
    .click();
  await expect(dialog.getByRole('radio', { name: 'Mi plantilla' })).toHaveCount(1);
  expect(faults).toEqual([]);
});
