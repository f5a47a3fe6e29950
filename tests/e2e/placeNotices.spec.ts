import { mkdir, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { look } from './lookBothSchemes.ts';
import { expect, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';

const MONTH = 30 * 24 * 60 * 60 * 1000;

test('a sync program is explained once, a clock that runs behind each time, until they were read', async ({
  start,
  importCases,
  vault,
}, info) => {
  await importCases(...sampleCases);
  await mkdir(join(dirname(vault), '.stfolder'));
  const later = new Date(Date.now() + MONTH);
  await utimes(join(vault, 'activity'), later, later);
  const { app, page, screen } = await start();
  const clock = page.getByRole('status').filter({ hasText: 'The clock of this computer says' });
  const synced = page.getByRole('status').filter({ hasText: 'kept in step by Syncthing' });
  await expect(clock).toBeVisible();
  await expect(synced).toBeVisible();
  await expect(screen.rows()).toHaveCount(sampleCases.length);
  await look('place notices', page, info);
  await synced.getByRole('button', { name: 'I have read it' }).click();
  await expect(synced).toBeHidden();
  await clock.getByRole('button', { name: 'I have read it' }).click();
  await expect(clock).toBeHidden();
  await app.close();

  const again = await start();
  await expect(again.page.getByText('The clock of this computer says')).toBeVisible();
  await expect(again.page.getByText('kept in step by Syncthing')).toBeHidden();
});
