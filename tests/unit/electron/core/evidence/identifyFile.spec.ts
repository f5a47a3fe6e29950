import { mkdir, readFile, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { formats } from '../../../../../electron/core/evidence/formats.ts';
import { identifyFile } from '../../../../../electron/core/evidence/identifyFile.ts';
import { AppError } from '../../../../../shared/appError.ts';
import { aBox } from '../../../../builders/aBox.ts';
import { aFolder } from '../../../../builders/aVault.ts';

/** One small whole file of each kind, by the name of the kind. */
const samples = new Map<string, Buffer>();

beforeAll(async () => {
  const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: '#cba' } });
  for (const [name, format] of [
    ['JPEG', 'jpeg'],
    ['PNG', 'png'],
    ['WebP', 'webp'],
    ['AVIF', 'avif'],
    ['TIFF', 'tiff'],
    ['GIF', 'gif'],
  ] as const)
    samples.set(name, await blank.clone().toFormat(format).toBuffer());
  const container = (brand: string) =>
    Buffer.concat([aBox('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`)), aBox('moov')]);
  samples.set('HEIC', container('heic'));
  samples.set('MP4', container('isom'));
  samples.set('MOV', container('qt  '));
  samples.set(
    'WebM',
    Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
  );
  samples.set('PDF', Buffer.from('%PDF-1.4\nstartxref\n0\n%%EOF\n'));
  samples.set('EML', Buffer.from('From: a@example.org\nSubject: Parcel\n\nHello'));
  samples.set('TXT', Buffer.from('Left at the door.'));
});

async function aFile(name: string, content: Uint8Array | string = 'x'): Promise<string> {
  const path = join(await aFolder(), name);
  await writeFile(path, content);
  return path;
}

const sample = (name: string): Buffer => samples.get(name) ?? Buffer.alloc(0);

const refused = (code: string, params: object = {}) => ({
  name: 'AppError',
  code,
  params: expect.objectContaining(params),
});

test.each(formats.map((format) => [format.name, format] as const))(
  '%s is taken under each of its endings, in capitals and with any name before it',
  async (name, format) => {
    for (const ending of format.endings)
      for (const fileName of [`photo.${ending}`, `照片 1.JPG.${ending.toUpperCase()}`]) {
        const path = await aFile(fileName, sample(name));
        expect(await identifyFile(path)).toMatchObject({ path, name: fileName, format });
      }
  },
);

test('a file without an ending is what its bytes are', async () => {
  for (const name of ['JPEG', 'PDF', 'MP4', 'TXT'])
    expect(await identifyFile(await aFile('file', sample(name)))).toMatchObject({
      format: { name },
    });
});

test('it is told how long a file is and when it was last written', async () => {
  const path = await aFile('note.txt', 'Left at the door.');
  await utimes(path, 0, 1_684_218_402.5);
  const { bytes, modifiedAt } = await identifyFile(path);
  expect({ bytes, modifiedAt: modifiedAt.toString() }).toEqual({
    bytes: 17,
    modifiedAt: '2023-05-16T06:26:42.5Z',
  });
});

test.each([
  ['HEIC', 'IMG_1.jpg', 'JPEG', 'heic'],
  ['JPEG', 'IMG_1.heic', 'HEIC', 'jpg'],
  ['PDF', 'invoice.png', 'PNG', 'pdf'],
  ['PNG', 'photo.PDF', 'PDF', 'png'],
  ['JPEG', 'photo.exe', 'EXE', 'jpg'],
  ['MP4', 'film.mov', 'MOV', 'mp4'],
  ['TXT', 'photo.jpg', 'JPEG', 'txt'],
])(
  '%s named %s is refused, and it is said which ending it needs',
  async (found, name, named, extension) => {
    await expect(identifyFile(await aFile(name, sample(found)))).rejects.toMatchObject(
      refused('file-renamed', { file: name, named, found, extension }),
    );
  },
);

test.each([
  ['a program', 'photo.jpg', 'MZ\u0090\0\u0003', 'EXE'],
  ['a web page', 'invoice.pdf', '<html><script>1</script></html>', 'HTML'],
  [
    'a drawing that may hold a script',
    'label.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'SVG',
  ],
  ['a text in the name of a program', 'run.bat', 'del *.*', 'BAT'],
  ['a text of another kind', 'orders.csv', 'a;b', 'CSV'],
  ['bytes that nobody knows', 'movie.xyz', '\0\u0001\u0002', 'XYZ'],
  ['bytes that nobody knows, without an ending', 'movie', '\0\u0001\u0002', 'unknown'],
])('%s is refused as what it is: %s', async (_, name, content, found) => {
  await expect(identifyFile(await aFile(name, content))).rejects.toMatchObject(
    refused('file-unsupported', { file: name, found }),
  );
});

test('bytes that nobody knows under the name of a photo are a damaged photo', async () => {
  await expect(identifyFile(await aFile('a.jpg', '\0\u0001\u0002'))).rejects.toMatchObject(
    refused('file-damaged', { file: 'a.jpg', detail: 'unreadable' }),
  );
});

test.each([
  ['PDF', 'a.pdf', 12],
  ['HEIC', 'a.heic', 24],
  ['AVIF', 'a.avif', 200],
  ['MP4', 'a.mp4', 27],
  ['MOV', 'a.mov', 24],
])('%s that is cut off is refused as damaged', async (kind, name, length) => {
  const path = await aFile(name, sample(kind).subarray(0, length));
  await expect(identifyFile(path)).rejects.toMatchObject(
    refused('file-damaged', { file: name, detail: 'cut_off' }),
  );
});

test.each([
  ['a.jpg', 'JPEG', 100_000_000],
  ['a.pdf', 'PDF', 100_000_000],
  ['a.mp4', 'MP4', 500_000_000],
])('%s is refused when it is larger than is taken', async (name, kind, max) => {
  const path = await aFile(name, sample(kind));
  await truncate(path, max + 1);
  await expect(identifyFile(path)).rejects.toMatchObject(
    refused('file-too-large', { file: name, bytes: max + 1, max }),
  );
});

test('what is not a file, is empty or is not there is refused by name', async () => {
  const folder = await aFolder();
  const at = (name: string) => join(folder, name);
  await mkdir(at('folder.jpg'));
  await writeFile(at('empty.jpg'), '');
  await writeFile(at('good.jpg'), sample('JPEG'));
  await symlink(at('good.jpg'), at('link.jpg'));
  for (const [name, code] of [
    ['folder.jpg', 'file-not-regular'],
    ['link.jpg', 'file-not-regular'],
    ['empty.jpg', 'file-empty'],
    ['missing.jpg', 'file-missing'],
    [`${'x'.repeat(300)}.jpg`, 'file-unreadable'],
  ] as const)
    await expect(identifyFile(at(name))).rejects.toMatchObject(refused(code, { file: name }));
});

test('a file is only read', async () => {
  const path = await aFile('photo.jpg', sample('JPEG'));
  await identifyFile(path);
  expect((await readFile(path)).equals(sample('JPEG'))).toBe(true);
});

test('any bytes under any name are taken or refused for a reason, never more', async () => {
  const folder = await aFolder();
  const endings = formats.flatMap((format) => format.endings);
  const names = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('', 'xyz', ...endings))
    .map(([stem, ending]) => `x${stem.replaceAll(/[/\0]/g, '_')}.${ending}`);
  const contents = fc
    .tuple(fc.constantFrom('', ...samples.keys()), fc.nat(600), fc.uint8Array({ maxLength: 100 }))
    .map(([kind, cut, more]) => Buffer.concat([sample(kind).subarray(0, cut), more]));
  await fc.assert(
    fc.asyncProperty(names, contents, async (name, content) => {
      const path = join(folder, name);
      await writeFile(path, content);
      const fault = await identifyFile(path).catch((error: unknown) => error);
      if (fault instanceof Error) expect(fault).toBeInstanceOf(AppError);
      else expect(fault).toMatchObject({ name, bytes: content.length });
    }),
    { numRuns: 300 },
  );
});
