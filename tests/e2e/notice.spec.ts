import { expect, type Program, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';

/** Has the program keep its notices instead of handing them to the system, which may have no place for them. */
async function keepNotices({ app }: Program): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const kept: Electron.Notification[] = [];
    Reflect.set(globalThis, 'keptNotices', kept);
    Notification.prototype.show = function keep() {
      kept.push(this);
    };
  });
}

/** The words of all notices so far, after the computer woke at a time of the seller's day. */
async function noticesAt({ app }: Program, day: number, hour: number, minute: number) {
  return await app.evaluate(
    async ({ powerMonitor }, at) => {
      const instant = new Date(2030, 2, at.day, at.hour, at.minute).getTime();
      Date.now = () => instant;
      powerMonitor.emit('resume');
      await new Promise((resolve) => setTimeout(resolve, 400));
      const kept: Electron.Notification[] = Reflect.get(globalThis, 'keptNotices');
      return kept.map(({ title, body }) => `${title}: ${body}`);
    },
    { day, hour, minute },
  );
}

test('once a day, at the hour of choice, the system tells how many orders need the seller, and leads to Today', async ({
  start,
  importCases,
}) => {
  await importCases(...sampleCases);
  const program = await start();
  const { page, app, screen } = program;
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  await keepNotices(program);
  expect(await noticesAt(program, 10, 8, 59)).toEqual([]);
  const one = await noticesAt(program, 10, 9, 0);
  expect(one).toEqual([expect.stringMatching(/^Claimfolio: \d+ orders need you today\.$/)]);
  expect(await noticesAt(program, 10, 15, 30)).toEqual(one);
  await screen.command('settings');
  await page.getByRole('combobox', { name: 'At', exact: true }).click();
  await page.getByRole('option', { name: '7:00 AM', exact: true }).click();
  expect(await noticesAt(program, 11, 6, 59)).toEqual(one);
  expect(await noticesAt(program, 11, 7, 0)).toHaveLength(2);
  await app.evaluate(() => {
    const kept: Electron.Notification[] = Reflect.get(globalThis, 'keptNotices');
    kept.at(-1)?.emit('click');
  });
  await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
  await screen.command('settings');
  await page.getByRole('combobox', { name: 'At', exact: true }).click();
  await page.getByRole('option', { name: 'Never', exact: true }).click();
  expect(await noticesAt(program, 12, 12, 0)).toHaveLength(2);
});
