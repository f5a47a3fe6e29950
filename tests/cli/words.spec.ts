import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CaseDocumentSchema } from '../../shared/domain/caseDocument.ts';
import { z } from '../../shared/zod.ts';
import { aDocument, aVaultWithCase } from './aVault.ts';
import { answerOf, claimfolio, refusalOf } from './claimfolio.ts';

const DraftSchema = z.strictObject({
  subject: z.string(),
  body: z.string(),
  blanks: z.array(z.string()),
});
const SentSchema = z.strictObject({
  messageId: z.string(),
  nextFollowUpOn: z.iso.date().nullable(),
});
const KeptSchema = z.strictObject({ id: z.string() });

const sets = (...words: string[]) => words.flatMap((word) => ['--set', word]);
const delay = sets('reason=weather', 'new-date=2026-12-10', 'next-news=2026-12-04', 'shop=Mug Bar');

test('a draft is in the language of the buyer and holds what the case knows', async () => {
  const made = await aVaultWithCase();
  const words = ['message', 'draft', made.id, '--template', 'delay', ...delay];
  const draft = await answerOf(DraftSchema, words, made);
  expect(draft.blanks).toEqual([]);
  expect(draft.subject).toBe('Su pedido M-10482 llegará más tarde de lo previsto');
  expect(draft.body).toContain('Hola, María Núñez 李:');
  expect(draft.body).toContain('10 de diciembre de 2026');
  const german = await answerOf(DraftSchema, [...words, '--lang', 'de-AT'], made);
  expect(german.body).toContain('10. Dezember 2026');
});

test('blanks that are left end with 1, each by its name, beside the text as far as it is', async () => {
  const made = await aVaultWithCase();
  const words = ['message', 'draft', made.id, '--template', 'delay', ...sets('reason=weather')];
  const refusal = await refusalOf(words, made);
  expect(refusal.code).toBe('blanks-left');
  expect(refusal.message).toContain('new-date, next-news, shop');
  const { stdout } = await claimfolio(['--json', ...words], made);
  expect(JSON.parse(stdout)).toMatchObject({ blanks: ['new-date', 'next-news', 'shop'] });
});

test.each([
  [['--template', 'dealy'], 'template-unknown', 1],
  [['--template', 'delay', '--lang', 'nl'], 'template-language-unknown', 1],
  [['--template', 'delay', '--set', 'new-day=x'], 'set-not-understood', 2],
  [['--template', 'delay', '--set', 'new-date'], 'set-not-understood', 2],
  [['--template', 'delay', ...delay, '--set', 'new-date=2026-02-30'], 'blanks-wrong', 1],
  [['--template', 'customs-duties', '--set', 'share=-5 USD'], 'blanks-wrong', 1],
] as const)('message draft %o is refused: %s', async (words, code, expected) => {
  const made = await aVaultWithCase();
  const refusal = await refusalOf(['message', 'draft', made.id, ...words], { ...made, expected });
  expect(refusal.code).toBe(code);
});

test('a message that is sent is in the case as it was sent, with its template and zone', async () => {
  const made = await aVaultWithCase();
  const words = ['message', 'send', made.id, '--template', 'delay', ...delay];
  const when = ['--channel', 'Etsy messages', '--now', '2026-11-25T10:00+01:00'];
  const sent = await answerOf(SentSchema, [...words, ...when], made);
  expect(sent.nextFollowUpOn).toMatch(/^20/);
  const { messages } = await answerOf(CaseDocumentSchema, ['case', 'show', made.id], made);
  const message = messages?.find(({ id }) => id === sent.messageId);
  expect(message).toMatchObject({
    direction: 'out',
    channel: 'Etsy messages',
    language: 'es',
    template: 'delay',
    at: expect.stringMatching(/^2026-11-25T09:00:00\+00:00$/),
    text: expect.stringContaining('María Núñez 李'),
  });
});

test('nothing is recorded as sent while blanks are left, unless the text is given', async () => {
  const made = await aVaultWithCase();
  const words = ['message', 'send', made.id, '--template', 'delay'];
  expect((await refusalOf(words, made)).code).toBe('blanks-left');
  const file = await aDocument(made, 'sent.txt', 'Hola María, llega el jueves.');
  const sent = await answerOf(SentSchema, [...words, '--text', file], made);
  const { messages } = await answerOf(CaseDocumentSchema, ['case', 'show', made.id], made);
  expect(messages?.find(({ id }) => id === sent.messageId)?.text).toBe(
    'Hola María, llega el jueves.',
  );
});

test('own templates and similar items are kept, used by name, and removed', async () => {
  const made = await aVaultWithCase();
  const file = await aDocument(made, 'own.txt', 'Hola {buyer}, mire:\n{similar}');
  const { id } = await answerOf(
    KeptSchema,
    ['template', 'save', 'Parecidos', file, '--lang', 'es'],
    made,
  );
  const item = ['similar', 'add', 'Taza azul', '--price', '12.30 EUR'];
  const link = ['--link', 'https://shop.example/1'];
  const similar = await answerOf(KeptSchema, [...item, ...link], made);
  const words = ['message', 'draft', made.id, '--template', 'parecidos'];
  const draft = await answerOf(DraftSchema, [...words, ...sets(`similar=${similar.id}`)], made);
  expect(draft.body).toBe(
    'Hola María Núñez 李, mire:\n• Taza azul – 12,30\u00a0€\n  https://shop.example/1',
  );
  await answerOf(KeptSchema, ['template', 'remove', id], made);
  expect((await refusalOf(words, made)).code).toBe('template-unknown');
  const wrong = await aDocument(made, 'wrong.txt', 'Hola {nombre}');
  const refusal = await refusalOf(['template', 'save', 'X', wrong, '--lang', 'es'], made);
  expect(refusal.message).toContain('{nombre}');
  expect(await readFile(wrong, 'utf8')).toBe('Hola {nombre}');
  expect(
    (await refusalOf(['similar', 'add', 'X', '--link', 'javascript:1'], { ...made, expected: 2 }))
      .code,
  ).toBe('option-not-allowed');
});
