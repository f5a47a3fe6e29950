import { Temporal } from 'temporal-polyfill';
import { lookAtModes } from './lookAtModes.ts';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';
import { violationsOn } from './violationsOn.ts';

const order = { platform: 'etsy', orderNumber: 'R-1', stage: 'in-transit' };

test('a reminder is written, changed, ended and taken out, each with one undo, and comes on Today', async ({
  start,
  importCases,
}, info) => {
  await importCases(order);
  const program = await start();
  const { page, screen } = program;
  const casePage = new CasePage(page);
  await casePage.open('R-1');
  const next = casePage.article.getByRole('region', { name: 'What comes next' });
  const list = next.getByRole('list', { name: 'Your reminders' });
  const dialog = page.getByRole('dialog');
  const words = dialog.getByLabel('What to think of');

  await next.getByRole('button', { name: 'Remind me' }).click();
  await expect(words).toBeFocused();
  await dialog.getByRole('button', { name: 'Remind me' }).click();
  await expect(dialog.getByText('Write what you want to be reminded of.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await words.fill('Ask the post office about the second parcel');
  await dialog.getByLabel('On', { exact: true }).fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Remind me' }).click();
  await expect(dialog.getByText('is past; choose today', { exact: false })).toBeVisible();
  const far = Temporal.Now.plainDateISO().add({ days: 60 }).toString();
  await dialog.getByLabel('On', { exact: true }).fill(far);
  await dialog.getByRole('button', { name: 'Remind me' }).click();
  await expect(dialog).toBeHidden();
  await expect(list.getByText('Ask the post office')).toBeVisible();

  await next.getByRole('button', { name: 'Remind me' }).click();
  await words.fill('拍照给客户看');
  await dialog
    .getByLabel('On', { exact: true })
    .fill(Temporal.Now.plainDateISO().add({ days: 90 }).toString());
  await dialog.getByRole('button', { name: 'Remind me' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await next.scrollIntoViewIfNeeded();
  await lookAtModes('reminders', program, info);

  await list.getByRole('button', { name: 'Done: 拍照给客户看' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('button', { name: 'Remove: 拍照给客户看' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);

  await list.getByRole('button', { name: 'Change: Ask the post office' }).click();
  await dialog.getByLabel('On', { exact: true }).fill(Temporal.Now.plainDateISO().toString());
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(next).toContainText('Ask the post office about the second parcel');
  await screen.command('palette');
  await page.keyboard.type('Today');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ask the post office about the second parcel')).toBeVisible();
});
