import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buttonOf, closeDialog, type DialogWalk } from './aboveThePage.ts';
import { dropFiles } from './dropFiles.ts';

const files = {
  'shop.csv':
    'Name,Email,Created at,Total,Currency,Lineitem name,Lineitem quantity\n' +
    '#1001,a@example.com,2025-01-15 17:41:00 -0500,183.50,USD,Walking boot,1\n' +
    '#1002,b@example.com,2025-01-16 09:00:00 -0500,cheap,USD,Cap,1\n',
  'plain.csv': 'first,last\nAnn,Lee\n',
  'dates.csv': 'Order Id,Order date,Store Name,Item title,Currency\n1,03/04/2026,S,Boot,USD\n',
  'export.csv': 'Tracking number,Date,Description\nLX000000001CN,2026-03-02 11:00,Accepted\n',
} as const;

/** Today, with what is asked when a line is done or put off. */
async function throughToday(walk: DialogWalk): Promise<void> {
  const { program, look } = walk;
  const { page } = program;
  await buttonOf(walk, 'nav.today').click();
  await page.locator('[data-line]').first().waitFor();
  await look('today');
  for (const [key, name] of [
    ['d', 'today done'],
    ['s', 'today put off'],
  ] as const) {
    await page.locator(`[data-key="${key}"]`).first().click();
    await page.getByRole('dialog').waitFor();
    await look(name);
    await closeDialog(program);
  }
}

/** The import of orders and tracking, empty and with files of which some cannot be taken. */
async function throughImport(walk: DialogWalk): Promise<void> {
  const { program, look, folder } = walk;
  const { page, screen } = program;
  await screen.command('import');
  await buttonOf(walk, 'import.choose').waitFor();
  await look('import');
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [name, words] of Object.entries(files)) await writeFile(join(folder, name), words);
  await dropFiles(page, page.locator('main'), paths);
  await page.getByRole('region', { name: 'export.csv', exact: true }).waitFor();
  await look('import of files');
  await buttonOf(walk, 'import.close').click();
}

/** Looks at the screens beside the list of cases that a day of work needs. */
export async function throughOtherScreens(walk: DialogWalk): Promise<void> {
  const { program, say, look } = walk;
  await throughToday(walk);
  await throughImport(walk);
  await buttonOf(walk, 'nav.outcomes').click();
  await program.page.getByRole('heading', { name: say('outcomes'), exact: true }).waitFor();
  await look('outcomes');
}
