import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { expect, test } from './program.ts';

test('the page is sandboxed, isolated and without Node, and every right is spelt out', async ({
  start,
}) => {
  const { app, page } = await start();
  const preferences = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => Reflect.get(contents, 'getLastWebPreferences').call(contents)),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
  expect(preferences[0].nodeIntegrationInWorker ?? false).toBe(false);
  const globals = await page.evaluate(() => [
    typeof Reflect.get(window, 'require'),
    typeof Reflect.get(window, 'process'),
  ]);
  expect(globals).toEqual(['undefined', 'undefined']);
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'claimfolio')))).toEqual([
    'request',
    'onCommand',
    'attach',
    'importLists',
    'checkDossier',
  ]);
});

test('the operating system holds the page in its sandbox', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'Seccomp is of Linux');
  test.skip(process.getuid?.() === 0, 'Electron as root goes without its sandbox');
  const { app } = await start();
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
});

test('script from text, inline handlers, frames and remote pictures are blocked', async ({
  start,
  provoke,
}) => {
  provoke(/Trusted(Script|HTML)/, /Refused to load the image/, /Refused to frame/, /of a network/);
  const { page } = await start();
  const blocked = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      seen.push(effectiveDirective),
    );
    const attempt = (work: () => void) => {
      try {
        work();
      } catch {
        // Trusted Types throw as well as tell.
      }
    };
    const add = (name: string, values: Record<string, string>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(values))
        attempt(() => element.setAttribute(key, value));
      document.body.append(element);
    };
    add('img', { src: 'http://127.0.0.1:9/x.png' });
    add('iframe', { src: 'http://127.0.0.1:9/' });
    add('div', { onclick: 'window.broken = true' });
    attempt(() => Reflect.set(document.body, 'innerHTML', '<b>x</b>'));
    attempt(() => window.setTimeout('window.broken = true', 0));
    await new Promise((resolve) => window.setTimeout(resolve, 300));
    return { seen: [...new Set(seen)].sort(), broken: Reflect.get(window, 'broken') };
  });
  expect(blocked.broken).toBeUndefined();
  expect(blocked.seen).toEqual(
    expect.arrayContaining(['frame-src', 'img-src', 'require-trusted-types-for']),
  );
});

test('the page stays where it is and opens no other', async ({ start }) => {
  const { app, page } = await start();
  const before = page.url();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    document.body.append(link);
    link.click();
    link.target = '_blank';
    link.click();
    window.open('https://example.com/');
    window.location.assign('https://example.com/');
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('every permission is denied', async ({ start }) => {
  const { page } = await start();
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ];
    const asked = names.map(async (name) => {
      const { state } = await navigator.permissions.query(JSON.parse(JSON.stringify({ name })));
      return state;
    });
    return [...(await Promise.all(asked)), await Notification.requestPermission()];
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('neither the page nor the main process reaches a server', async ({ start, provoke }) => {
  provoke(/Refused to (connect|load)/, /Asked of a network/);
  let hits = 0;
  const server = createServer((_, response) => {
    hits += 1;
    response.end('hello');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const url = `http://127.0.0.1:${port}/`;
  const { app, page } = await start();
  const fromPage = await page.evaluate(async (target) => {
    const image = new Image();
    image.src = target;
    navigator.sendBeacon(target, 'x');
    return await fetch(target).then(
      () => 'reached',
      () => 'refused',
    );
  }, url);
  const fromMain = await app.evaluate(async ({ net, session }, target) => {
    const ways = [
      () => fetch(target),
      () => net.fetch(target),
      () => session.defaultSession.fetch(target),
      () => session.fromPartition('claimfolio').fetch(target),
    ];
    const tried = ways.map(async (way) => {
      try {
        await way();
        return 'reached';
      } catch {
        return 'refused';
      }
    });
    return await Promise.all(tried);
  }, url);
  server.close();
  expect({ fromPage, fromMain, hits }).toEqual({
    fromPage: 'refused',
    fromMain: ['refused', 'refused', 'refused', 'refused'],
    hits: 0,
  });
});

test('requests outside the contract are refused without a trace of the inside', async ({
  start,
}) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const { request } = Reflect.get(window, 'claimfolio');
    const ask = (channel: string, input: unknown) =>
      request(channel, input).catch((error: unknown) => String(error));
    return [
      await ask('vault.delete', {}),
      await ask('case.rows', { query: 7 }),
      await ask('case.rows', { query: '', offset: 0, limit: 10, extra: '../../etc/passwd' }),
      await ask('settings.change', { language: 'tlh' }),
    ];
  });
  expect(answers[0]).toContain('There is no request vault.delete');
  for (const answer of answers.slice(1))
    expect(answer).toMatchObject({ ok: false, error: { code: 'request-refused' } });
});
