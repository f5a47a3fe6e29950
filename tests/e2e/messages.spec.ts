import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Page, TestInfo } from '@playwright/test';
import { ZipFile } from 'yazl';
import { writePhoto } from '../builders/writePhoto.ts';
import { answerDialogs } from './answerDialogs.ts';
import { dropFiles } from './dropFiles.ts';
import { look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, type Program, test } from './program.ts';

const chat = [
  '03/04/26, 10:00 - Messages and calls are end-to-end encrypted.',
  '03/04/26, 10:00 - Ana: Hola, ¿dónde está mi paquete?',
  '03/04/26, 10:02 - Lucky Bags: It is on its way, see you soon.',
].join('\n');

const mail = [
  'From: Shop <shop@example.com>',
  'To: Ana <ana@example.org>',
  'Subject: Your parcel',
  'Date: Mon, 6 Apr 2026 10:05:06 +0200',
  'Message-ID: <1@example.com>',
  '',
  'Hello Ana, <b>your</b> parcel has cleared customs.',
].join('\r\n');

async function exportedChat(folder: string): Promise<string> {
  const zip = new ZipFile();
  const photo = await writePhoto(join(folder, 'p.jpg'), { width: 320, height: 240 });
  zip.addFile(photo, '0001-PHOTO.jpg');
  const words =
    '[05.04.26, 09:00:00] Ana: \u200e<attached: 0001-PHOTO.jpg>\n[05.04.26, 09:01:00] Lucky Bags: <attached: 0002-AUDIO.opus>';
  zip.addBuffer(Buffer.from(words), '_chat.txt');
  zip.addBuffer(Buffer.from('no sound'), '0002-AUDIO.opus');
  zip.end();
  const path = join(folder, 'WhatsApp Chat - Ana.zip');
  await writeFile(path, await buffer(zip.outputStream));
  return path;
}

const messagesOf = (page: Page) => new CasePage(page).section('Messages');
const importOf = (page: Page) => messagesOf(page).getByRole('region', { name: 'Import messages' });

async function pasteChat({ page, screen }: Program, info: TestInfo): Promise<void> {
  const panel = importOf(page);
  await messagesOf(page).getByRole('button', { name: 'Import messages' }).click();
  await panel.getByRole('textbox', { name: 'Mail or chat' }).fill(chat);
  await panel.getByText('In dates such as 03/04', { exact: false }).waitFor();
  await look('import asks for dates', page, info);
  await panel.getByText('Day', { exact: true }).click();
  await expect(panel.getByText('2 new messages')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await look('import asks who', page, info);
  await panel.getByRole('radio', { name: 'Lucky Bags' }).click();
  await expect(panel.getByText('From the buyer')).toBeVisible();
  await look('import ready', page, info);
  await screen.speak('简体中文');
  await look('import ready zh-CN', page, info);
  await screen.speak('English');
  await panel.getByRole('button', { name: 'Add 2 messages' }).click();
  await panel.waitFor({ state: 'detached' });
}

test('a chat is pasted, mails and exports are dropped, and all is seen before and taken back after', async ({
  start,
  importCases,
  folder,
}, info) => {
  test.setTimeout(240_000);
  await importCases({ platform: 'etsy', orderNumber: 'M-1', stage: 'in-transit' });
  const program = await start();
  const { app, page, faults } = program;
  page.setDefaultTimeout(30_000);
  const casePage = new CasePage(page);
  await casePage.open('M-1');
  await pasteChat(program, info);
  const talk = messagesOf(page).getByRole('listitem');
  await expect(talk).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(talk).toHaveCount(0);

  await dropFiles(page, casePage.notes(), [await exportedChat(folder)]);
  await importOf(page).getByText('2 new messages').waitFor();
  await look('import of a dropped chat', page, info);
  await importOf(page).getByRole('button', { name: 'Add 2 messages' }).click();
  await importOf(page).getByRole('status').filter({ hasText: '0002-AUDIO.opus' }).waitFor();
  await look('import left a file out', page, info);
  await importOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(talk).toHaveCount(2);
  await expect(casePage.evidence().locator('[data-card]')).toHaveCount(1);

  const path = join(folder, 'mail.eml');
  await writeFile(path, mail);
  await answerDialogs(app, path);
  await messagesOf(page).getByRole('button', { name: 'Import messages' }).click();
  await importOf(page).getByRole('button', { name: 'Choose files' }).click();
  await importOf(page).getByRole('radio', { name: 'shop@example.com' }).click();
  await importOf(page).getByRole('button', { name: 'Add 1 message' }).click();
  await expect(talk).toHaveCount(3);
  await expect(talk.last()).toContainText('<b>your</b> parcel');
  await look('talk', page, info);
  expect(faults).toEqual([]);
});
