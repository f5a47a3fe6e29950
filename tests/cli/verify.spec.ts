import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { aDisputeWithPhotos } from './aDispute.ts';
import { answerOf, claimfolio, refusalOf } from './claimfolio.ts';

const VerifiedSchema = z.strictObject({
  known: z.boolean(),
  unaltered: z.boolean(),
  marked: z.boolean(),
  sha256: z.string().length(64),
  exportedAt: z.string().nullable(),
  caseId: z.string().nullable(),
  disputeId: z.string().nullable(),
  destination: z.string().nullable(),
  originals: z.array(
    z.strictObject({
      item: z.string(),
      fileName: z.string(),
      sha256: z.string().length(64),
      state: z.enum(['unaltered', 'altered', 'missing', 'thinned']),
    }),
  ),
});
const NOW = '2026-03-20T10:00:00+01:00';

type Made = Awaited<ReturnType<typeof aDisputeWithPhotos>>;

async function anExport(made: Made, destination: string, name: string): Promise<string> {
  const out = join(made.folder, name);
  const words = ['dossier', 'export', made.dispute, '--destination', destination, '--out', out];
  await answerOf(z.looseObject({}), [...words, '--now', NOW], made);
  return out;
}

const verify = (made: Made, file: string, expected = 0) =>
  answerOf(VerifiedSchema, ['dossier', 'verify', file], { ...made, expected });

test('a dossier is known and unaltered, whatever it is called, and so are its originals', async () => {
  const made = await aDisputeWithPhotos();
  const out = await anExport(made, 'stripe', 'dossier.pdf');
  const moved = join(made.folder, 'renamed 改名.pdf');
  await writeFile(moved, await readFile(out));
  const verified = await verify(made, moved);
  expect(verified).toMatchObject({ known: true, unaltered: true, marked: true, caseId: made.id });
  expect(verified).toMatchObject({ disputeId: made.dispute, destination: 'stripe' });
  expect(verified.exportedAt).toBe('2026-03-20T09:00:00.000Z');
  expect(verified.originals.map(({ state }) => state)).toEqual(
    Array.from({ length: 3 }, () => 'unaltered'),
  );
});

test('every sheet is a whole picture and known as the page of its dossier', async () => {
  const made = await aDisputeWithPhotos();
  const out = await anExport(made, 'ebay-payment-dispute', 'sheets');
  const sheets = await readdir(out);
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) {
    const path = join(out, sheet);
    expect((await sharp(path).stats()).channels).toHaveLength(3);
    expect(await verify(made, path)).toMatchObject({ known: true, unaltered: true });
  }
});

test('one changed byte is told, with exit code 3', async () => {
  const made = await aDisputeWithPhotos();
  const out = await anExport(made, 'stripe', 'dossier.pdf');
  const bytes = await readFile(out);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(out, bytes);
  const verified = await verify(made, out, 3);
  expect(verified).toMatchObject({ known: true, unaltered: false });
  const { stderr } = await claimfolio(['dossier', 'verify', out], made);
  expect(stderr).toContain('it was altered after it was made');
});

test('an original that was altered or is gone is named', async () => {
  const made = await aDisputeWithPhotos();
  const out = await anExport(made, 'stripe', 'dossier.pdf');
  const { originals } = await verify(made, out);
  const [first, second] = originals.map(({ sha256 }) =>
    join(made.vault, 'attachments', sha256.slice(0, 2), `${sha256}.jpg`),
  );
  await chmod(first ?? '', 0o600);
  await writeFile(first ?? '', 'other bytes');
  await rm(second ?? '');
  const verified = await verify(made, out, 3);
  expect(verified.unaltered).toBe(true);
  expect(verified.originals.map(({ state }) => state)).toEqual(['altered', 'missing', 'unaltered']);
});

test('another file is unknown, and a dossier of another vault is told apart from it', async () => {
  const [made, other] = [await aDisputeWithPhotos(), await aDisputeWithPhotos()];
  const stranger = join(made.folder, 'stranger.pdf');
  await writeFile(stranger, '%PDF-1.7 claimfolio-dossier:01k and no more');
  expect(await verify(made, stranger, 3)).toMatchObject({ known: false, marked: false });
  const foreign = await anExport(other, 'stripe', 'foreign.pdf');
  const verified = await verify(made, foreign, 3);
  expect(verified).toMatchObject({ known: false, marked: true, originals: [] });
  const { code } = await refusalOf(['dossier', 'verify', join(made.folder, 'none.pdf')], made);
  expect(code).toBe('file-missing');
});

test('the same export again is noted once, and no undo takes a note away', async () => {
  const made = await aDisputeWithPhotos();
  const out = await anExport(made, 'stripe', 'dossier.pdf');
  await anExport(made, 'stripe', 'dossier.pdf');
  const history = await answerOf(
    z.looseObject({ entries: z.array(z.unknown()) }),
    ['case', 'history', made.id],
    made,
  );
  expect(JSON.stringify(history).match(/"exports"/g)).toHaveLength(1);
  await answerOf(z.looseObject({}), ['case', 'undo', made.id], made);
  expect(await verify(made, out, 3)).toMatchObject({ unaltered: true });
});

test('where it cannot be noted, the dossier is made and that is said', async () => {
  const made = await aDisputeWithPhotos();
  await answerOf(z.looseObject({}), ['case', 'delete', made.id], made);
  const out = join(made.folder, 'dossier.pdf');
  const words = ['dossier', 'export', made.dispute, '--destination', 'stripe', '--out', out];
  const { stderr, code } = await claimfolio(words, made);
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('warning warning-export-unrecorded');
  expect(stderr).toContain('warning case-in-trash');
  expect(await verify(made, out, 3)).toMatchObject({ known: false, marked: true });
});
