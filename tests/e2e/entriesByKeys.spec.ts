import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { writePhoto } from '../builders/writePhoto.ts';
import { solid, textOf } from '../pdf/readPdf.ts';
import { answerDialogs } from './answerDialogs.ts';
import { copyPicture } from './copyPicture.ts';
import { Keys } from './Keys.ts';
import { type Look, look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { DossierPage } from './pages/DossierPage.ts';
import { expect, type Program, test } from './program.ts';

/** More than this is a detour. */
const MOST = 30;

/** Enter as an input method sends it, to take over a word. */
async function composeEnter(field: Locator): Promise<void> {
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229 });
}

async function makeByKeys(keys: Keys, program: Program): Promise<void> {
  const { page, screen } = program;
  await keys.pressOn(page.getByRole('button', { name: '在这里新建资料库' }));
  await expect(screen.heading('还没有订单')).toBeVisible();
  await keys.press('Control+n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: '订单号' })).toBeFocused();
  await keys.write('8190');
  await keys.writeInto(dialog.getByRole('textbox', { name: '买家' }), '王小明');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: '8190' })).toBeFocused();
}

/** Files through the dialog of the system, and a picture out of the clipboard. */
async function addFilesByKeys(keys: Keys, { app, page }: Program, folder: string): Promise<void> {
  const evidence = new CasePage(page).evidence();
  const photo = await writePhoto(join(folder, '包裹.jpg'), { width: 320, height: 240 });
  await answerDialogs(app, photo);
  await keys.pressOn(evidence.getByRole('button', { name: '添加照片和文件' }));
  await expect(evidence.locator('[data-card]')).toHaveCount(1);
  await copyPicture(app);
  await keys.press('Control+v');
  await expect(evidence.locator('[data-card]')).toHaveCount(2);
}

/** The Enter that takes over a word adds nothing; the next one does. */
async function addItemByKeys(keys: Keys, casePage: CasePage): Promise<void> {
  const facts = casePage.section('订单信息');
  const field = facts.getByRole('textbox', { name: '添加商品' });
  await keys.writeInto(field, '红鞋');
  await composeEnter(field);
  await keys.write('子');
  await keys.press('Enter');
  const sold = facts.getByRole('textbox', { name: '商品名称' });
  await expect(sold).toHaveCount(1);
  await expect(sold).toHaveValue('红鞋子');
}

async function trackByKeys(keys: Keys, casePage: CasePage): Promise<void> {
  const tracking = casePage.section('物流');
  await keys.pressOn(tracking.getByRole('button', { name: '粘贴物流记录' }));
  await expect(tracking.getByRole('textbox', { name: '物流记录' })).toBeFocused();
  await keys.write('03/04/2026 10:00 已签收');
  await keys.writeInto(tracking.getByRole('textbox', { name: '物流公司' }), '顺丰');
  await keys.writeInto(tracking.getByRole('textbox', { name: '运单号' }), 'SF1234567890');
  await keys.pressOn(tracking.getByRole('radio').first(), 'Space');
  await expect(tracking.getByText('识别出 1 条')).toBeVisible();
  await keys.pressOn(tracking.getByRole('button', { name: '添加 1 条' }));
  await expect(tracking.locator('ol').getByText('2026年4月3日', { exact: false })).toBeVisible();
}

async function writeMessageByKeys(keys: Keys, casePage: CasePage, look: Look): Promise<void> {
  const messages = casePage.section('消息');
  await keys.pressOn(messages.getByRole('button', { name: '添加消息' }));
  await keys.writeInto(messages.getByRole('textbox', { name: '消息内容' }), '我的包裹在哪里？');
  await look('message form zh');
  await keys.pressOn(messages.getByRole('button', { name: '添加', exact: true }));
  await expect(messages.getByRole('listitem')).toContainText(['我的包裹在哪里？']);
}

async function disputeByKeys(keys: Keys, casePage: CasePage, look: Look): Promise<void> {
  await keys.pressOn(casePage.button('买家投诉了'));
  const form = casePage.page.getByRole('dialog');
  await keys.pressOn(form.getByRole('radio', { name: '未收到货' }), 'Space');
  await keys.writeInto(form.getByRole('textbox', { name: '买家的说法' }), '没有收到包裹');
  await look('dispute form zh');
  await keys.pressOn(form.getByRole('button', { name: '记录纠纷' }));
  await expect(casePage.section('纠纷').getByText('还剩 5 天', { exact: false })).toBeVisible();
}

async function saveByKeys(keys: Keys, { app, page }: Program, saved: string): Promise<void> {
  await keys.pressOn(new CasePage(page).button('制作证据文件'));
  const dossier = new DossierPage(page);
  await dossier.made();
  await answerDialogs(app, saved);
  await keys.pressOn(dossier.saveButton());
  await expect(dossier.saved()).toBeVisible();
  await keys.press('Escape');
  await expect(page.getByRole('heading', { name: '8190' })).toBeFocused();
}

async function decideByKeys(keys: Keys, casePage: CasePage): Promise<void> {
  const card = casePage.section('纠纷');
  await keys.pressOn(card.getByRole('combobox', { name: '进展' }), 'ArrowDown');
  await expect(card.locator('strong', { hasText: '胜诉' })).toBeVisible();
}

test('from the first start to a saved dossier with keys alone, in Chinese', async ({
  start,
  folder,
}, info) => {
  test.setTimeout(120_000);
  const program = await start();
  const { page, screen } = program;
  await page.getByRole('button').first().waitFor();
  await screen.speak('简体中文');
  const casePage = new CasePage(page);
  const keys = new Keys(page);
  const lookHere: Look = (name) => look(name, page, info);
  await makeByKeys(keys, program);
  await addFilesByKeys(keys, program, folder);
  await addItemByKeys(keys, casePage);
  await trackByKeys(keys, casePage);
  await writeMessageByKeys(keys, casePage, lookHere);
  await disputeByKeys(keys, casePage, lookHere);
  await lookHere('case page zh');
  const saved = join(folder, '答复.pdf');
  await saveByKeys(keys, program, saved);
  await decideByKeys(keys, casePage);
  expect(keys.steps).toBeLessThanOrEqual(MOST);
  const told = solid(await textOf(saved));
  for (const words of ['8190', '王小明', 'SF1234567890', '没有收到包裹', '我的包裹在哪里'])
    expect(told).toContain(solid(words));
});
