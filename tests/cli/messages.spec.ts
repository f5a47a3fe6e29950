import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { aVaultWithCase } from './aVault.ts';
import { answerOf, claimfolio } from './claimfolio.ts';

const RefusedSchema = z.array(
  z.strictObject({
    file: z.string(),
    line: z.int().optional(),
    code: z.string(),
    message: z.string().min(1),
  }),
);

const ImportedSchema = z.strictObject({
  added: z.int(),
  known: z.int(),
  attached: z.int(),
  skipped: z.int(),
  refused: RefusedSchema,
  notes: RefusedSchema,
});

const mail = [
  'From: Ana <ana@example.org>',
  'To: shop@example.com',
  'Subject: Where is it?',
  'Date: Wed, 4 Mar 2026 10:05:06 +0100',
  'Message-ID: <1@example.org>',
  '',
  'Hello, where is my parcel?',
].join('\r\n');

const chat =
  '03.03.26, 10:00 - Ana: Hola\n31.02.26, 10:01 - Ana: ¿?\n03.03.26, 10:02 - Shop: Hello';

test('mails and chats come in, are told one by one, and come in only once', async () => {
  const { env, id: caseId, folder } = await aVaultWithCase();
  await writeFile(join(folder, 'mail.eml'), mail);
  await writeFile(join(folder, '-chat.txt'), chat);
  const args = ['messages', 'import', '--me', 'Shop', '--me', 'shop@example.com', caseId];
  const files = [join(folder, 'mail.eml'), join(folder, '-chat.txt')];
  const first = await answerOf(ImportedSchema, [...args, ...files], { env, expected: 3 });
  expect(first).toMatchObject({ added: 3, known: 0, notes: [] });
  expect(first.refused).toMatchObject([
    { file: '-chat.txt', line: 2, code: 'message-line-no-day' },
  ]);
  const again = await answerOf(ImportedSchema, [...args, ...files], { env, expected: 3 });
  expect(again).toMatchObject({ added: 0, known: 3 });
});

test('a call asks who the seller is, and names the people', async () => {
  const { env, id: caseId } = await aVaultWithCase();
  const args = ['messages', 'import', caseId, '-'];
  const ended = await claimfolio(args, {
    env,
    stdin: '03.03.26, 10:00 - Xi: a\n03.03.26, 10:02 - Yu: b',
  });
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('Xi, Yu');
  expect(ended.stderr).toContain('--me');
});
