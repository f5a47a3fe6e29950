import { readFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { DossierPage } from './pages/DossierPage.ts';
import { expect, test } from './program.ts';

/**
 * How many packets and connections had nowhere to go since this network is there. To ask a name is one of them. IPv6 is
 * left out: when it starts, Chromium looks whether there is a way to an address of it, and sends nothing.
 */
async function lost(): Promise<number> {
  const [names = [], values = []] = (await readFile('/proc/net/snmp', 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('Ip:'))
    .map((line) => line.split(' '));
  return Number(values[names.indexOf('OutNoRoutes')]);
}

/** Asks for another computer, as the program never does. */
const ask = () =>
  new Promise<void>((resolve) => {
    createConnection({ host: '192.0.2.1', port: 443 }).on('error', () => resolve());
  });

test('without any network all works, and nothing is asked of it', async ({
  start,
  cli,
  folder,
  vault,
}) => {
  test.skip(process.env['E2E_NETWORK'] !== 'none', 'only root can take the network away');
  await cli('vault', 'sample', vault);
  const before = await lost();
  const program = await start();
  const dossier = new DossierPage(program.page);
  await dossier.open('NF-20517');
  await dossier.made();
  await dossier.save(program.app, join(folder, 'answer.pdf'));
  await program.screen.command('help');
  await program.page.locator('pre').waitFor();
  expect(await lost()).toBe(before);
  await ask();
  expect(await lost()).toBeGreaterThan(before);
});
