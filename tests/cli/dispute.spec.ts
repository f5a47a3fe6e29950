import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { writePhoto } from '../builders/writePhoto.ts';
import { infoOf, requireSound, textOf } from '../pdf/readPdf.ts';
import { aDisputeWithPhotos } from './aDispute.ts';
import { aVaultWithCase } from './aVault.ts';
import { answerOf, claimfolio, refusalOf } from './claimfolio.ts';

const TrackedSchema = z.looseObject({
  carrier: z.string(),
  number: z.string(),
  added: z.int(),
  known: z.int(),
  refused: z.array(z.strictObject({ line: z.int(), code: z.string(), message: z.string() })),
  events: z.int(),
});
const MessageSchema = z.strictObject({ messageId: z.string().length(26), known: z.boolean() });
const OpenedSchema = z.strictObject({
  disputeId: z.string().length(26),
  known: z.boolean(),
  respondBy: z.string().nullable(),
  respondByBasis: z.looseObject({ kind: z.string() }),
});
const ExportedSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      path: z.string(),
      mime: z.string(),
      bytes: z.int(),
      pages: z.int(),
      sha256: z.string().length(64),
    }),
  ),
  text: z.looseObject({ chars: z.int(), max: z.int().nullable(), body: z.string() }),
  limits: z.looseObject({}),
  exhibits: z.array(
    z.strictObject({
      label: z.string(),
      title: z.string(),
      file: z.string().nullable(),
      page: z.int(),
      state: z.string(),
    }),
  ),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

const record = `2026-10-13 19:05 Madrid, En reparto
2026-10-14 13:47 Barcelona, Entregado
these words are no event`;

test('a pasted record is merged, its other lines named, and nothing doubled', async () => {
  const made = await aVaultWithCase();
  const words = [
    'tracking',
    'add',
    made.id,
    '-',
    '--carrier',
    'Correos',
    '--number',
    'LP 0041 2345 678',
  ];
  const first = await answerOf(TrackedSchema, words, { ...made, stdin: record, expected: 3 });
  expect(first).toMatchObject({ carrier: 'Correos', added: 1, known: 1, events: 3 });
  expect(first.refused).toMatchObject([{ line: 3, code: 'tracking-line-no-time' }]);
  const second = await answerOf(TrackedSchema, words, { ...made, stdin: record, expected: 3 });
  expect(second).toMatchObject({ added: 0, known: 2, events: 3 });
});

test('a record without an event, a number or a carrier is refused and says what to do', async () => {
  const made = await aVaultWithCase();
  const refused = async (stdin: string, ...options: string[]) =>
    (await refusalOf(['tracking', 'add', made.id, '-', ...options], { ...made, stdin })).code;
  expect(await refused('nothing here')).toBe('tracking-no-events');
  expect(await refused('')).toBe('text-empty');
  expect(await refused('<html><body>x</body></html>')).toBe('text-unsupported');
  expect(await refused(record, '--number', 'ZZ999')).toBe('tracking-needs-carrier');
});

test('a message of any script and form is kept as it is, and recorded once', async () => {
  const made = await aVaultWithCase();
  const text = `你好 שלום 🎁 ${'長い'.repeat(5000)}\n\nline\u0007`;
  const words = ['message', 'add', made.id, '--direction', 'out', '--at', '2026-10-21T09:00+08:00'];
  const call = [...words, '--lang', 'zh-CN', '--channel', 'e-mail', '--text', '-'];
  const first = await answerOf(MessageSchema, call, { ...made, stdin: text });
  const second = await answerOf(MessageSchema, call, { ...made, stdin: text });
  expect([first.known, second]).toEqual([false, { messageId: first.messageId, known: true }]);
  const shown = JSON.parse((await claimfolio(['case', 'show', made.id], made)).stdout);
  expect(shown.messages[1]).toMatchObject({ text, language: 'zh-CN', channel: 'e-mail' });
  const { code } = await refusalOf([...words, '--text', '-', '--lang', 'x!'], {
    ...made,
    expected: 2,
  });
  expect(code).toBe('option-not-allowed');
});

test('an opened dispute says when to answer, by whose word, and is opened once', async () => {
  const made = await aVaultWithCase();
  const words = ['dispute', 'open', made.id, '--platform', 'stripe', '--reason', 'damaged'];
  const dated = [...words, '--opened-on', '2026-11-02', '--platform-case', 'du_7'];
  const first = await answerOf(OpenedSchema, [...dated, '--amount', '12.30 USD'], made);
  expect(first.respondByBasis).toMatchObject({ kind: 'rule', source: expect.any(String) });
  expect(first.respondBy).toMatch(/^2026-11-/);
  const second = await answerOf(OpenedSchema, [...dated, '--respond-by', '2026-11-30'], made);
  expect(second).toMatchObject({
    ...{ disputeId: first.disputeId, known: true, respondBy: '2026-11-30' },
    respondByBasis: { kind: 'by-hand' },
  });
  const bad = [...words, '--destination', 'nowhere'];
  expect((await refusalOf(bad, made)).code).toBe('destination-unknown');
});

test('a dossier is written, told of, and equal in every run with the same clock', async () => {
  const made = await aDisputeWithPhotos();
  const out = join(made.folder, 'dossier.pdf');
  const words = ['dossier', 'export', made.dispute, '--destination', 'stripe', '--out', out];
  const call = [...words, '--now', '2026-11-20T08:00Z'];
  const answer = await answerOf(ExportedSchema, call, made);
  expect(answer.files).toMatchObject([{ path: out, bytes: (await stat(out)).size }]);
  expect(answer.exhibits.map(({ label }) => label)).toEqual(['A-1', 'A-2', 'A-3', 'B-1', 'C-1']);
  await requireSound(out);
  expect(await textOf(out)).toContain('M-10482');
  const bytes = await readFile(out);
  await answerOf(ExportedSchema, call, made);
  expect(bytes.equals(await readFile(out))).toBe(true);
});

test('what is left out stays out, and a language can be chosen', async () => {
  const made = await aDisputeWithPhotos();
  const out = join(made.folder, 'folder');
  const words = ['dossier', 'export', made.dispute, '--destination', 'buyer', '--out', out];
  const more = ['--exclude', made.items[0].id, '--exclude', made.items[1].id, '--lang', 'zh-CN'];
  const { files, exhibits, text } = await answerOf(ExportedSchema, [...words, ...more], made);
  expect(exhibits.filter(({ label }) => label.startsWith('A'))).toHaveLength(1);
  expect((await readdir(out)).length).toBe(files.length);
  expect(text.body).toMatch(/\p{Script=Han}/u);
});

test('an export that cannot be made is refused, says why, and leaves the old file alone', async () => {
  const made = await aDisputeWithPhotos();
  const out = join(made.folder, 'old.pdf');
  await writeFile(out, 'old');
  const refused = async (...words: string[]) =>
    (await refusalOf(['dossier', 'export', ...words], made)).code;
  const to = ['--out', out];
  expect(await refused(made.dispute, '--destination', 'nowhere', ...to)).toBe(
    'destination-unknown',
  );
  expect(await refused('nothing', '--destination', 'stripe', ...to)).toBe('dispute-not-found');
  const lang = ['--destination', 'stripe', '--lang', 'tlh', ...to];
  expect(await refused(made.dispute, ...lang)).toBe('dossier-language-unknown');
  const jpeg = ['--destination', 'ebay-payment-dispute', ...to];
  expect(await refused(made.dispute, ...jpeg)).toBe('out-kind-refused');
  const noFolder = ['--destination', 'stripe', '--out', join(made.folder, 'no', 'x.pdf')];
  expect(await refused(made.dispute, ...noFolder)).toBe('out-folder-missing');
  const redact = ['--destination', 'stripe', '--redact', 'seller', ...to];
  const { code } = await refusalOf(['dossier', 'export', made.dispute, ...redact], {
    ...made,
    expected: 2,
  });
  expect(code).toBe('option-not-allowed');
  expect(await readFile(out, 'utf8')).toBe('old');
});

test('with --redact buyer nothing written in the files tells who the buyer is', async () => {
  const made = await aDisputeWithPhotos();
  const text = 'Soy MARÍA Nunez 李, Calle Mayor 5, maria@example.org';
  const message = ['--direction', 'in', '--at', '2026-10-21T09:00+02:00', '--text', '-'];
  await claimfolio(['message', 'add', made.id, ...message], { ...made, stdin: text });
  const photo = join(made.folder, 'Maria Núñez signs.jpg');
  await writePhoto(photo, { width: 640, height: 480, seed: 9 });
  await claimfolio(['attach', made.id, photo], made);
  const out = join(made.folder, 'for maria.pdf');
  const words = ['dossier', 'export', made.dispute, '--destination', 'stripe', '--out', out];
  const answer = await answerOf(ExportedSchema, [...words, '--redact', 'buyer'], made);
  const written = [
    await textOf(out),
    [...(await infoOf(out))].join(),
    (await readFile(out)).toString('latin1'),
  ];
  const { path: _, ...file } = answer.files[0] ?? { path: '' };
  const told = [...written, JSON.stringify([file, answer.text, answer.exhibits])].join();
  expect(told).toContain('[hidden]');
  expect(told).not.toMatch(/mar[ií]a|n[uú][nñ]ez|李|example\.org/i);
  expect(answer.warnings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['warning-redact-photos', 'warning-redact-name']),
  );
});
