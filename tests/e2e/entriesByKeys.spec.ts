import type { Locator, Page } from '@playwright/test';
import { type Look, look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';

/** Moves on with the Tab key until a field or button of that name has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keys do not lead to ${target}`);
}

async function typeInto(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.insertText(words);
}

async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Enter as an input method sends it, to take over a word. */
async function composeEnter(field: Locator): Promise<void> {
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229 });
}

async function makeByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: '订单号' })).toBeFocused();
  await page.keyboard.insertText('8190');
  await typeInto(page, dialog.getByRole('textbox', { name: '买家' }), '王小明');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '8190' })).toBeFocused();
}

/** The Enter that takes over a word adds nothing; the next one does. */
async function addItemByKeys(page: Page, casePage: CasePage): Promise<void> {
  const facts = casePage.section('订单信息');
  const field = facts.getByRole('textbox', { name: '添加商品' });
  await typeInto(page, field, '红鞋');
  await composeEnter(field);
  await page.keyboard.insertText('子');
  await page.keyboard.press('Enter');
  const sold = facts.getByRole('textbox', { name: '商品名称' });
  await expect(sold).toHaveCount(1);
  await expect(sold).toHaveValue('红鞋子');
}

async function trackByKeys(page: Page, casePage: CasePage): Promise<void> {
  const tracking = casePage.section('物流');
  await pressOn(page, tracking.getByRole('button', { name: '粘贴物流记录' }));
  await expect(tracking.getByRole('textbox', { name: '物流记录' })).toBeFocused();
  await page.keyboard.insertText('03/04/2026 10:00 已签收');
  await typeInto(page, tracking.getByRole('textbox', { name: '物流公司' }), '顺丰');
  await typeInto(page, tracking.getByRole('textbox', { name: '运单号' }), 'SF1234567890');
  await pressOn(page, tracking.getByRole('radio').first(), 'Space');
  await expect(tracking.getByText('识别出 1 条')).toBeVisible();
  await pressOn(page, tracking.getByRole('button', { name: '添加 1 条' }));
  await expect(tracking.locator('ol').getByText('2026年4月3日', { exact: false })).toBeVisible();
}

async function disputeByKeys(page: Page, casePage: CasePage, look: Look): Promise<void> {
  await pressOn(page, casePage.button('买家投诉了'));
  const form = page.getByRole('dialog');
  await pressOn(page, form.getByRole('radio', { name: '未收到货' }), 'Space');
  await typeInto(page, form.getByRole('textbox', { name: '买家的说法' }), '没有收到包裹');
  await look('dispute form zh');
  await pressOn(page, form.getByRole('button', { name: '记录纠纷' }));
  const card = casePage.section('纠纷');
  await expect(card.getByText('还剩 5 天', { exact: false })).toBeVisible();
  await pressOn(page, card.getByRole('combobox', { name: '进展' }), 'ArrowDown');
  await expect(card.locator('strong', { hasText: '胜诉' })).toBeVisible();
}

test('the same with keys alone, in Chinese', async ({ start, cli, vault }, info) => {
  await cli('vault', 'create', vault);
  const { page, screen, faults } = await start();
  await screen.speak('简体中文');
  const casePage = new CasePage(page);
  await makeByKeys(page);
  await addItemByKeys(page, casePage);
  await trackByKeys(page, casePage);
  const messages = casePage.section('消息');
  await pressOn(page, messages.getByRole('button', { name: '添加消息' }));
  await typeInto(page, messages.getByRole('textbox', { name: '消息内容' }), '我的包裹在哪里？');
  await look('message form zh', page, info);
  await pressOn(page, messages.getByRole('button', { name: '添加', exact: true }));
  await expect(messages.getByRole('listitem')).toContainText(['我的包裹在哪里？']);
  await disputeByKeys(page, casePage, (name) => look(name, page, info));
  await look('case page zh', page, info);
  expect(faults).toEqual([]);
});
