import { join } from 'node:path';
import { createServer } from 'vite';
import { pageBundle } from '../../scripts/build.mjs';
import { expect, test } from './program.ts';
import { sampleCases } from './sampleCases.ts';

test('while developing, the page comes from the server on this computer and works', async ({
  folder,
  importCases,
  start,
}) => {
  const server = await createServer({
    ...pageBundle(),
    // Whoever runs the tests may only read the checkout.
    configLoader: 'runner',
    cacheDir: join(folder, 'vite'),
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  try {
    await importCases(...sampleCases);
    process.env['VITE_DEV_SERVER_URL'] = server.resolvedUrls?.local[0] ?? '';
    const { page, screen } = await start();
    await expect(screen.rows()).toHaveCount(sampleCases.length);
    expect(new URL(page.url()).host).toBe(`127.0.0.1:${server.config.server.port}`);
  } finally {
    delete process.env['VITE_DEV_SERVER_URL'];
    await server.close();
  }
});
