import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGE_URL, PageFiles } from '../../../../electron/main/PageFiles.ts';

let parent: string;
let files: PageFiles;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimfolio-page-'));
  const folder = join(parent, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="%NONCE%" />');
  await writeFile(join(folder, 'assets', 'index.js'), 'run()');
  await writeFile(join(folder, 'assets', 'notes.txt'), 'not for the page');
  await writeFile(join(parent, 'secret.js'), 'secret');
  files = await PageFiles.load(folder);
});

afterAll(() => rm(parent, { recursive: true }));

const nonceIn = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1];

test('the page carries the exact policy, with a nonce of its own in header and text', async () => {
  const response = await files.respond(PAGE_URL);
  const policy = response.headers.get('content-security-policy');
  const nonce = nonceIn(policy);
  expect(await response.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}" />`);
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; " +
      `style-src 'self' 'nonce-${nonce}'; img-src 'self' app://evidence blob: data:; ` +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; " +
      "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default",
  );
});

test('no two responses share a nonce', async () => {
  const nonces = new Set<string | undefined>();
  for (let index = 0; index < 50; index++) {
    const response = await files.respond(PAGE_URL);
    nonces.add(nonceIn(response.headers.get('content-security-policy')));
  }
  expect(nonces.size).toBe(50);
});

test('a script keeps its type and may not be taken for anything else', async () => {
  const { headers } = await files.respond('app://ui/assets/index.js');
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'app://ui/',
  'app://ui/missing.js',
  'app://ui/assets/notes.txt',
  'app://other/index.html',
  'app://evidence/index.html',
  'app://ui/../secret.js',
  'app://ui/%2e%2e/secret.js',
  'app://ui/..%2fsecret.js',
  'app://ui/%2e%2e%2fsecret.js',
  'app://ui/..%5csecret.js',
  'app://ui/..\\secret.js',
  'app://ui/assets/..%2f..%2fsecret.js',
  'app://ui//secret.js',
  'app://ui/index.html%00.js',
  'app://ui/index.html\0',
  'app://ui/assets\\index.js',
  'app://ui/C:%5csecret.js',
  'file:///etc/passwd',
])('%j is not found', async (address) => {
  expect((await files.respond(address)).status).toBe(404);
});

test('no address, whatever it holds, leads out of the page or into a header', async () => {
  const address = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string());
  await fc.assert(
    fc.asyncProperty(address, async (rest) => {
      const response = await files.respond(`app://ui/${rest}\r\nset-cookie: a=b`);
      expect(response.status).toBe(404);
      expect([...response.headers]).toEqual([]);
    }),
  );
});
