import { join } from 'node:path';
import { createServer } from 'vite';
import { pageBundle } from '../../scripts/build.mjs';
import { CasePage } from './pages/CasePage.ts';
import { expect, test } from './program.ts';

test('while developing, the page comes from the server on this computer and works', async ({
  folder,
  cli,
  start,
  provoke,
  vault,
}) => {
  // What the server needs to reload the page: Electron warns of it.
  provoke(/^Asked of a network: http:\/\/127\.0\.0\.1:/, /Insecure Content-Security-Policy/);
  const server = await createServer({
    ...pageBundle(),
    // Whoever runs the tests may only read the checkout.
    configLoader: 'runner',
    cacheDir: join(folder, 'vite'),
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  try {
    await cli('vault', 'sample', vault);
    process.env['VITE_DEV_SERVER_URL'] = server.resolvedUrls?.local[0] ?? '';
    const { page, screen } = await start();
    await expect(screen.rows()).toHaveCount(6);
    const casePage = new CasePage(page);
    await casePage.open('NF-20517');
    await expect.poll(async () => (await casePage.pictureWidths()).length).toBe(5);
    expect(new URL(page.url()).host).toBe(`127.0.0.1:${server.config.server.port}`);
  } finally {
    delete process.env['VITE_DEV_SERVER_URL'];
    await server.close();
  }
});
