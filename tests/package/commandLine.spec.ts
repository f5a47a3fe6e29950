import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../shared/zod.ts';
import { writePhoto } from '../builders/writePhoto.ts';
import {
  answerOf,
  expect,
  launcher,
  makeSample,
  programIn,
  quick,
  runWithoutDisplay,
  test,
  unpacked,
} from './packed.ts';

const program = programIn(unpacked);
const DestinationsSchema = z.looseObject({ destinations: z.array(z.unknown()) });
const AttachedSchema = z.looseObject({ attached: z.array(z.looseObject({ file: z.string() })) });
const ExportSchema = z.looseObject({
  files: z.array(z.looseObject({ path: z.string(), mime: z.string() })),
});

test(
  'a photo comes in and a dossier goes out, as PDF and as sheets, without a display',
  quick,
  async ({ folder }) => {
    const vault = join(folder, '我的 vault');
    const { cases } = await makeSample(vault);
    const disputed = cases.find(({ disputes }) => disputes.length > 0);
    const photo = await writePhoto(join(folder, '照片 é.jpg'), { seed: 7 });
    const toVault = ['--vault', vault];
    const words = ['attach', disputed?.id ?? '', photo, ...toVault];
    expect((await answerOf(AttachedSchema, words)).attached).toMatchObject([
      { file: '照片 é.jpg' },
    ]);
    const dispute = disputed?.disputes[0]?.id ?? '';
    for (const [destination, kind] of [
      ['stripe', 'application/pdf'],
      ['ebay-payment-dispute', 'image/jpeg'],
    ]) {
      const out = ['--destination', destination ?? '', '--out', join(folder, destination ?? '')];
      const { files } = await answerOf(ExportSchema, [
        'dossier',
        'export',
        dispute,
        ...out,
        ...toVault,
      ]);
      expect(files.length).toBeGreaterThan(0);
      for (const { path, mime } of files) {
        expect(mime).toBe(kind);
        const start = (await readFile(path)).subarray(0, 3).toString('latin1');
        expect(start).toBe(kind === 'application/pdf' ? '%PD' : '\xff\xd8\xff');
      }
    }
  },
);

test('HEIC photos of real phones come in', async ({ folder }) => {
  const data = process.env['CLAIMFOLIO_TESTDATA'];
  test.skip(!data, 'CLAIMFOLIO_TESTDATA is not set');
  const vault = join(folder, 'vault');
  const { cases } = await makeSample(vault);
  const photo = join(data ?? '', 'photos/heic_iphone7_gps.heic');
  const words = ['attach', cases[0]?.id ?? '', photo, '--vault', vault];
  expect((await answerOf(AttachedSchema, words)).attached).toHaveLength(1);
});

test('refusals have the exit codes and the words of the command line', async ({ folder }) => {
  const nowhere = ['--vault', join(folder, 'none')];
  const refused = await runWithoutDisplay(program, ['--cli', 'case', 'list', '--json', ...nowhere]);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'vault-missing' } });
  expect(refused.stderr).toContain('error vault-missing: ');
  expect((await runWithoutDisplay(program, ['--cli', 'nonsense'])).code).toBe(2);
});

test('the program cannot be used as Node', quick, async () => {
  const asNode = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--title=taken-over' };
  const words = ['--cli', 'destinations', '--json'];
  const { code, stdout } = await runWithoutDisplay(program, words, asNode);
  expect(code).toBe(0);
  expect(DestinationsSchema.parse(JSON.parse(stdout)).destinations.length).toBeGreaterThan(20);
});

test('the launcher is the command line, and answers quietly', quick, async ({ folder }) => {
  test.skip(launcher === undefined, 'macOS has none: a terminal there sees what the program says');
  const { code, stdout, stderr } = await runWithoutDisplay(launcher ?? '', [
    'destinations',
    '--json',
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(DestinationsSchema.parse(JSON.parse(stdout)).destinations.length).toBeGreaterThan(20);
  const nowhere = ['case', 'list', '--vault', join(folder, 'none')];
  expect((await runWithoutDisplay(launcher ?? '', nowhere)).code).toBe(1);
});
