import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs } from './answerDialogs.ts';
import { dropFiles } from './dropFiles.ts';
import { look } from './lookBothSchemes.ts';
import { expect, test } from './program.ts';

const LIST =
  'Name,Email,Created at,Total,Currency,Lineitem name,Lineitem quantity\n' +
  '#1001,a@example.com,2025-01-15 17:41:00 -0500,183.50,USD,Walking boot,1\n' +
  '#1001,,,,,Lace,2\n' +
  '#1002,b@example.com,2025-01-16 09:00:00 -0500,cheap,USD,Cap,1\n' +
  '#1003,c@example.com,2025-01-17 09:00:00 -0500,7.00,USD,Cap,1\n';

const TRACKING =
  'Tracking number,Date,Description\n' +
  'RB123456785GB,2026-03-01 10:00,Accepted\nLX000000001CN,2026-03-02 11:00,Accepted\n';

const AMBIGUOUS = 'Order Id,Order date,Store Name,Item title,Currency\n1,03/04/2026,S,Boot,USD\n';

test('a list of orders is seen before it is imported, and taken back as one', async ({
  start,
  cli,
  folder,
  vault,
}, info) => {
  const [orders, plain, dates, tracking] = ['shop.csv', 'plain.csv', 'dates.csv', 'export.csv'].map(
    (name) => join(folder, name),
  );
  if (!orders || !plain || !dates || !tracking) throw new Error('No names');
  await writeFile(orders, LIST);
  await writeFile(plain, 'first,last\nAnn,Lee\n');
  await writeFile(dates, AMBIGUOUS);
  await writeFile(tracking, TRACKING);
  await cli('vault', 'create', vault);
  const { app, page, screen, faults } = await start();
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('Bring in orders or tracking')).toBeVisible();
  await look('import empty', page, info);

  // A list dropped on the list of cases goes to the same screen.
  await page.getByRole('button', { name: 'Cases' }).click();
  await dropFiles(page, page.locator('body'), [orders]);
  const file = page.getByRole('region', { name: 'shop.csv', exact: true });
  await expect(file).toContainText('2 new orders');
  await expect(file).toContainText('Line 4: Total: “cheap” is not an amount');
  await look('import orders', page, info);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const toast = page.getByText('Imported: 2 new orders, 0 filled in.');
  await expect(toast).toBeVisible();
  await expect(page.getByText('#1001')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The import was taken back in 2 orders.')).toBeVisible();
  await expect(page.getByText('#1001')).toBeHidden();

  // Chosen: a file that is none. Dropped: also one whose dates can be read in two ways, and tracking without orders.
  await page.getByRole('button', { name: 'Import' }).click();
  await answerDialogs(app, plain);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await expect(page.getByText('has these columns: first, last')).toBeVisible();
  await dropFiles(page, page.locator('body'), [plain, dates, tracking]);
  await expect(page.getByText('has these columns: first, last')).toBeVisible();
  await expect(page.getByRole('region', { name: 'export.csv' })).toContainText('LX000000001CN');
  await look('import refusals', page, info);
  await page.getByText('Day first', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'dates.csv', exact: true })).toContainText(
    '1 new order',
  );
  await screen.speak('简体中文');
  await look('import in Chinese', page, info);
  await page.getByRole('button', { name: '不导入' }).click();
  await expect(page.getByText('导入订单或物流轨迹')).toBeVisible();
  expect(faults).toEqual([]);
});
