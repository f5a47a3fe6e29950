import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { createIds } from '../../../../../electron/core/ids.ts';
import { restoreVault } from '../../../../../electron/core/useCases/restoreVault.ts';
import { aClock, aFolder } from '../../../../builders/aVault.ts';

const HASH = 'a'.repeat(64);

type Member = Readonly<{
  path: string;
  bytes?: Buffer;
  mode?: number;
  listed?: false;
  claims?: number;
}>;

const manifestOf = (members: readonly Member[], more: object = {}) => ({
  format: 'claimfolio-backup',
  version: 1,
  kind: 'vault',
  vaultId: '01kjvktckhpfrwb3hrfcm956k8',
  madeAt: '2026-03-04T05:06:07Z',
  ...{ cases: 0, attachments: 0 },
  files: members
    .filter(({ listed }) => listed !== false)
    .map(({ path, bytes = Buffer.alloc(0), claims }) => ({
      path,
      bytes: claims ?? bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  ...more,
});

/** A zip as a stranger may make it: any names, kinds, and a manifest that vouches for them. */
async function aZip(members: readonly Member[], manifest: unknown = manifestOf(members)) {
  const zip = new ZipFile();
  const options = (mode = 0o100644) => ({ mode, mtime: new Date(0), compress: true });
  for (const { path, bytes = Buffer.alloc(0), mode } of members)
    zip.addBuffer(bytes, path, options(mode));
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  if (manifest !== null) zip.addBuffer(Buffer.from(text), 'manifest.json', options());
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Replaces a name in headers and manifest by another one of the same length. */
function renamed(zip: Buffer, from: string, to: string): Buffer {
  expect(from.length).toBe(Buffer.from(to, 'latin1').length);
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

async function restore(zip: Buffer) {
  const folder = await aFolder();
  const file = join(folder, 'backup.zip');
  await writeFile(file, zip);
  const clock = aClock();
  const machine = { fingerprint: '0'.repeat(16), name: 'this' };
  const request = { file, folder: join(folder, 'restored'), machine, clock, ids: createIds(clock) };
  const error: unknown = await restoreVault(request).catch((fault: unknown) => fault);
  expect(await readdir(folder)).toEqual(['backup.zip']);
  return error;
}

const placeholder = 'activity/xxxxxxxxxxxxxxxx';

test.each([
  '../../../../etc/passwd0xx',
  'activity/../../../../xxxx',
  '/etc/xxxxxxxxxxxxxxxxxxxx',
  'C:/Windows/xxxxxxxxxxxxxx',
  'activity\\..\\..\\..\\xxxxxxx',
  'activity/..\\..\\..\\..\\xxxx',
  'activity/./../xxxxxxxxxxx',
  'activity//xxxxxxxxxxxxxxx',
  'activity/xxxxxxxxxxxxxxx/',
  'activity/x\u0000xxxxxxxxxxxxxx',
  'activity/CON:xxxxxxxxxxxx',
  'elsewhere/xxxxxxxxxxxxxxx',
  'cache/tmp-xxxxxxxxxxxxxxx',
])('an archive with an entry named %j is refused', async (name) => {
  const zip = renamed(
    await aZip([{ path: placeholder, bytes: Buffer.from('x') }]),
    placeholder,
    name,
  );
  expect(await restore(zip)).toMatchObject({
    code: expect.stringMatching(/^backup-(unsafe|damaged)$/),
  });
});

test.each([
  ['a link', [{ path: 'activity/link', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 }]],
  ['a device', [{ path: 'activity/device', mode: 0o020666 }]],
  ['a pipe', [{ path: 'activity/pipe', mode: 0o010666 }]],
  ['two entries of one name', [{ path: 'cases/a.json' }, { path: 'cases/a.json' }]],
  ['names equal but for case', [{ path: 'cases/a.json' }, { path: 'cases/A.json' }]],
  ['an entry that the manifest does not name', [{ path: 'cases/a.json', listed: false as const }]],
  ['a deflated attachment', [{ path: `attachments/aa/${HASH}.jpg`, bytes: Buffer.alloc(5000) }]],
] satisfies [string, Member[]][])('an archive with %s is refused', async (_, members) => {
  expect(await restore(await aZip(members))).toMatchObject({ code: 'backup-unsafe' });
});

test.each([
  ['a file that is not there', manifestOf([{ path: 'cases/a.json' }])],
  ['a wrong size', manifestOf([{ path: 'vault.json', bytes: Buffer.from('{}'), claims: 3 }])],
  ['wrong types', { ...manifestOf([]), files: 'none' }],
  ['a field of its own', { ...manifestOf([]), __proto__x: 1 }],
  ['a prototype', '{"format":"claimfolio-backup","version":1,"__proto__":{"kind":"vault"}}'],
  ['half a JSON', '{"format":'],
  ['a hundred thousand brackets', '['.repeat(100_000)],
])('an archive whose manifest has %s is refused', async (_, manifest) => {
  const zip = await aZip([{ path: 'vault.json', bytes: Buffer.from('{}') }], manifest);
  expect(await restore(zip)).toMatchObject({
    code: expect.stringMatching(/^backup-(damaged|unsafe)$/),
  });
});

test('a zip of something else, a newer backup, and no zip at all are told apart', async () => {
  expect(await restore(await aZip([{ path: 'cases/a.json' }], null))).toMatchObject({
    code: 'backup-foreign',
  });
  expect(await restore(await aZip([], { ...manifestOf([]), version: 2 }))).toMatchObject({
    code: 'backup-newer',
  });
  expect(await restore(Buffer.from('no zip'))).toMatchObject({ code: 'backup-damaged' });
});

test('entries that share their bytes are refused before anything is unpacked', async () => {
  const content = Buffer.alloc(100_000, 'bomb');
  const zip = await aZip([
    { path: 'cases/aaaa.json', bytes: content },
    { path: 'cases/bbbb.json', bytes: content },
  ]);
  // The second entry of the table of contents points at the bytes of the first.
  const at = zip.lastIndexOf('cases/bbbb.json') - 46 + 42;
  zip.writeUInt32LE(0, at);
  expect(await restore(zip)).toMatchObject({ code: expect.stringMatching(/^backup-/) });
});

test('a manifest that claims more than the disk holds is refused before anything is written', async () => {
  const bytes = Buffer.alloc(1000, 'x');
  const member = { path: 'cases/a.json', bytes, claims: 2 ** 52 };
  expect(await restore(await aZip([member]))).toMatchObject({
    code: expect.stringMatching(/^(backup-damaged|restore-no-space)$/),
  });
});

test('a backup without the file that makes it a vault is not activated', async () => {
  const member = { path: 'cases/a.json', bytes: Buffer.from('{}') };
  expect(await restore(await aZip([member]))).toMatchObject({ code: 'vault-missing' });
});

test.each(['../../x', '/etc/passwd', `attachments/aa/${HASH.replace('a', 'b')}.jpg`])(
  'a daily backup that names %s as a file beside it is refused',
  async (path) => {
    const manifest = manifestOf([], { kind: 'daily', beside: [{ path, bytes: 1, sha256: HASH }] });
    expect(await restore(await aZip([], manifest))).toMatchObject({ code: 'backup-unsafe' });
  },
);
