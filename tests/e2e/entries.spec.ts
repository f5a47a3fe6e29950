import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs } from './answerDialogs.ts';
import { type Look, look } from './lookBothSchemes.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, type Program, test } from './program.ts';

/** A date some days from today, as the fields take it. */
function inDays(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return new Intl.DateTimeFormat('sv').format(date);
}

const record = `Tracking number: 1Z999AA10123456784
2026-03-01 10:00 Shenzhen, Accepted
2026-03-08 14:30 Madrid, Delivered
rubbish without any date`;

async function makeVault({ page }: Program): Promise<void> {
  await page.getByRole('button', { name: 'Make a vault here' }).click();
  await page.getByRole('heading', { name: 'No cases yet' }).waitFor();
}

async function makeCase({ page }: Program, look: Look): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).click();
  const dialog = page.getByRole('dialog');
  const make = dialog.getByRole('button', { name: 'Make the case' });
  const field = (name: string) => dialog.getByRole('textbox', { name });
  await make.click();
  await expect(dialog.getByText('Enter the order number', { exact: false })).toBeVisible();
  await field('Order number').fill(' LB-1 ');
  await field('Buyer').fill('María');
  await field('Total').fill('12,3.4');
  await field('Ordered on').fill('2026-02-31');
  await make.click();
  await expect(dialog.getByText('no amount that can be read', { exact: false })).toBeVisible();
  await expect(dialog.getByText('does not have this date', { exact: false })).toBeVisible();
  await look('new case');
  await field('Total').fill('12,30');
  await field('Ordered on').fill('2026/2/28');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'LB-1' })).toBeVisible();
}

async function fillFacts(casePage: CasePage): Promise<void> {
  const facts = casePage.section('Order');
  const field = (name: string) => facts.getByRole('textbox', { name });
  await expect(field('Total')).toHaveValue('12.30 USD');
  await field('Promised for').fill('2026-02-31');
  await field('E-mail').fill('maria@example.org');
  await expect(facts.getByText('does not have this date', { exact: false })).toBeVisible();
  await expect(field('Promised for')).toHaveValue('2026-02-31');
  await field('Promised for').fill('2026-3-20');
  await field('Paid').fill('2026-3-1 9:05 +8');
  await field('Add an item').fill('Red shoes');
  await casePage.page.keyboard.press('Enter');
  await expect(field('What was sold')).toHaveValue('Red shoes');
  await expect(field('Promised for')).toHaveValue('2026-03-20');
  await expect(field('Paid')).toHaveValue('2026-03-01 09:05 +08:00');
}

async function addTracking(casePage: CasePage, look: Look): Promise<void> {
  const tracking = casePage.section('Tracking');
  await tracking.getByRole('button', { name: 'Paste' }).click();
  const lines = tracking.getByRole('textbox', { name: 'The carrier’s lines' });
  await lines.fill('hello\nworld');
  await expect(tracking.getByText('No line with a date was understood yet.')).toBeVisible();
  await expect(tracking.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await lines.fill(record);
  await expect(tracking.getByText('do not say which carrier', { exact: false })).toBeVisible();
  await tracking.getByRole('textbox', { name: 'Carrier', exact: true }).fill('UPS');
  await expect(tracking.getByText('2 lines understood')).toBeVisible();
  await expect(tracking.getByText('1 line left out')).toBeVisible();
  await look('tracking preview');
  await tracking.getByRole('button', { name: 'Add 2 lines' }).click();
  await expect(lines).toBeHidden();
  await expect(tracking.getByText('Delivered')).toBeVisible();
  await expect(tracking.getByText('Madrid')).toBeVisible();
}

async function addMessage(casePage: CasePage, words: string, from: string): Promise<void> {
  const messages = casePage.section('Messages');
  await messages.getByRole('button', { name: 'Add a message' }).click();
  await messages.getByText(from, { exact: true }).last().click();
  await messages.getByRole('textbox', { name: 'Message', exact: true }).fill(words);
  await messages.getByRole('button', { name: 'Add the message' }).click();
  await expect(messages.getByRole('listitem').filter({ hasText: words })).toBeVisible();
}

async function putMessageRight(casePage: CasePage): Promise<void> {
  const messages = casePage.section('Messages');
  const [form, lines] = [messages.getByRole('textbox'), messages.getByRole('listitem')];
  await messages
    .getByRole('button', { name: /^Change the message/ })
    .last()
    .click();
  await form.and(messages.getByLabel('Time')).fill('25:00');
  await form.and(messages.getByLabel('Translation')).fill('I do not have it!');
  await messages.getByRole('button', { name: 'Keep the changes' }).click();
  await expect(messages.getByText('does not have this time', { exact: false })).toBeVisible();
  await form.and(messages.getByLabel('Time')).fill('23:59');
  await messages.getByRole('button', { name: 'Keep the changes' }).click();
  await expect(lines.last()).toContainText('I do not have it!');
  await messages
    .getByRole('button', { name: /^Remove the message/ })
    .last()
    .click();
  await expect(lines).toHaveCount(2);
  await casePage.button('Undo').click();
  await expect(lines).toHaveCount(3);
}

async function readFromFile({ app }: Program, casePage: CasePage, folder: string): Promise<void> {
  const file = join(folder, 'ups record.txt');
  await writeFile(file, `${record}\n2026-03-09 08:00 Madrid, Signed by neighbour\n`);
  await answerDialogs(app, file);
  const tracking = casePage.section('Tracking');
  await tracking.getByRole('button', { name: 'Paste' }).click();
  await tracking.getByRole('button', { name: 'From a file' }).click();
  await expect(tracking.getByLabel('Copied from')).toHaveValue('ups record.txt');
  await expect(
    tracking.getByText('2 of them are in the case already', { exact: false }),
  ).toBeVisible();
  await tracking.getByRole('button', { name: 'Add 1 line' }).click();
  await expect(tracking.getByLabel('Copied from')).toBeHidden();
  await expect(tracking.getByText('Signed by neighbour')).toBeVisible();
}

async function openDispute(casePage: CasePage, look: Look): Promise<void> {
  await casePage.button('The buyer complains').click();
  const form = casePage.page.getByRole('dialog');
  const record = form.getByRole('button', { name: 'Record the dispute' });
  await record.click();
  await expect(form.getByText('Choose what the complaint is about.')).toBeVisible();
  await form.getByText('Not received', { exact: true }).click();
  await form.getByRole('combobox', { name: 'Opened on the platform' }).selectOption('ebay');
  await form.getByRole('textbox', { name: 'Answer by' }).fill(inDays(5));
  await form.getByRole('textbox', { name: 'What the buyer says' }).fill('Nothing came.');
  await look('dispute form');
  await record.click();
  const card = casePage.section('Dispute');
  await expect(card.getByText('5 days left', { exact: false })).toBeVisible();
  await expect(card.getByRole('textbox', { name: 'What the buyer says' })).toHaveValue(
    'Nothing came.',
  );
}

async function missTheDay(casePage: CasePage): Promise<void> {
  const card = casePage.section('Dispute');
  const field = (name: string) => card.getByRole('textbox', { name });
  await field('Answer by').fill(inDays(-2));
  await field('Answer by').press('Enter');
  await expect(card.getByText('before the day on which', { exact: false })).toBeVisible();
  await field('Opened on').fill(inDays(-9));
  await field('Opened on').press('Enter');
  // The day of the answer is judged by the other once that is saved.
  await expect(async () => {
    await field('Answer by').press('Enter');
    await expect(card.getByText('2 days overdue', { exact: false })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
}

async function findItAll(casePage: CasePage): Promise<void> {
  const section = (name: string) => casePage.section(name);
  await expect(section('Order').getByRole('textbox', { name: 'E-mail' })).toHaveValue(
    'maria@example.org',
  );
  await expect(section('Tracking').getByText('Delivered')).toBeVisible();
  await expect(section('Messages').getByRole('listitem')).toHaveCount(3);
  await expect(section('Dispute').getByText('2 days overdue', { exact: false })).toBeVisible();
}

async function askAgain({ page }: Program, look: Look): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Order number' }).fill('LB-1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Order LB-1 is a case already')).toBeVisible();
  await look('order known');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: 'LB-1' })).toBeVisible();
}

test('from an empty vault to a disputed case, and all of it is there after a kill', async ({
  start,
  folder,
}, info) => {
  test.setTimeout(240_000);
  const program = await start();
  const { app, page, faults } = program;
  page.setDefaultTimeout(30_000);
  const lookHere = (name: string) => look(name, page, info);
  const casePage = new CasePage(page);
  await makeVault(program);
  await lookHere('empty');
  await makeCase(program, lookHere);
  await fillFacts(casePage);
  await addTracking(casePage, lookHere);
  await addMessage(casePage, 'Where is my parcel?', 'From the buyer');
  await addMessage(casePage, 'It was delivered on 8 March.', 'From you');
  await addMessage(casePage, '¡No lo tengo!', 'From the buyer');
  await putMessageRight(casePage);
  await openDispute(casePage, lookHere);
  await missTheDay(casePage);
  await lookHere('case page');
  app.process().kill('SIGKILL');
  const again = await start();
  const found = new CasePage(again.page);
  await found.open('LB-1');
  await findItAll(found);
  await askAgain(again, (name) => look(name, again.page, info));
  const tracking = found.section('Tracking');
  await tracking.getByRole('button', { name: /^Remove 1Z999/ }).click();
  await expect(tracking.getByText('Delivered')).toBeHidden();
  await found.button('Undo').click();
  await expect(tracking.getByText('Delivered')).toBeVisible();
  await readFromFile(again, found, folder);
  expect([...faults, ...again.faults]).toEqual([]);
});
