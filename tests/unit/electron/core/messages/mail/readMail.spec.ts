import { expect, test } from 'vitest';
import { isMail } from '../../../../../../electron/core/messages/mail/isMail.ts';
import { readMail } from '../../../../../../electron/core/messages/mail/readMail.ts';
import { isMbox, splitMbox } from '../../../../../../electron/core/messages/mail/splitMbox.ts';
import { AppError } from '../../../../../../shared/appError.ts';

const LAST = '2026-11-26';

const bytesOf = (lines: readonly string[], encoding: BufferEncoding = 'utf8') =>
  Buffer.from(lines.join('\r\n'), encoding);

const head = [
  'From: =?utf-8?q?Mar=C3=ADa?= <Maria@Example.org>',
  'To: Shop <shop@example.com>',
  'Subject: Where is it?',
  'Date: Wed, 4 Mar 2026 10:05:06 +0100',
  'Message-ID: <1@example.org>',
];

const read = async (lines: readonly string[]) => await readMail(bytesOf(lines), 'a.eml', LAST);

async function codeOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => 'none',
    (error) => (error instanceof AppError ? error.code : String(error)),
  );
}

test('a mail tells who, when in its own zone, and what, word for word', async () => {
  const { message } = await read([...head, '', 'Hello,', '> you wrote', 'where is it?', '']);
  expect(message).toEqual({
    at: { local: '2026-03-04T10:05:06', zone: '+01:00' },
    from: { name: 'María', email: 'maria@example.org' },
    to: [{ name: 'Shop', email: 'shop@example.com' }],
    channel: 'e-mail',
    subject: 'Where is it?',
    mailId: '<1@example.org>',
    text: 'Hello,\n> you wrote\nwhere is it?',
  });
});

test('of HTML only the words are taken, with its links as text', async () => {
  const html =
    '<style>p{color:red}</style><p>It &amp; that</p><script>bad()</script><a href="https://example.org/x">here</a>';
  const { message } = await read([...head, 'Content-Type: text/html; charset=utf-8', '', html]);
  expect(message.text).toContain('It & that');
  expect(message.text).toContain('https://example.org/x');
  expect(message.text).not.toMatch(/<|bad\(|color/);
});

test('a mail that calls its UTF-8 something else is read as what it is', async () => {
  const { message } = await read([
    ...head,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Größe – 你好',
  ]);
  expect(message.text).toBe('Größe – 你好');
});

test('without a time that can be, the time of the last server is taken and noted', async () => {
  const late = head.map((line) => line.replace('2026', '3609'));
  const received = 'Received: from a by b; Wed, 4 Mar 2026 09:00:00 -0500 (EST)';
  const { message, notes } = await read([received, ...late, '', 'hi']);
  expect(message.at).toEqual({ local: '2026-03-04T09:00:00', zone: '-05:00' });
  expect(notes).toMatchObject([{ error: { code: 'mail-time-received' } }]);
});

test.each([
  ['mail-no-time', [...head.filter((line) => !line.startsWith('Date')), '', 'hi']],
  ['mail-no-sender', [...head.slice(1), '', 'hi']],
  ['mail-empty', [...head.filter((line) => !line.startsWith('Subject')), '', '']],
  [
    'mail-bounced',
    [
      ...head,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
      '',
      '--x--',
    ],
  ],
])('%s is said and nothing is made up', async (code, lines) => {
  expect(await codeOf(read(lines))).toBe(code);
});

test('a mail that is nested without end is refused', async () => {
  const deep: string[] = [...head];
  for (let depth = 0; depth < 400; depth += 1)
    deep.push(`Content-Type: multipart/mixed; boundary=b${depth}`, '', `--b${depth}`);
  expect(await codeOf(read(deep))).toBe('mail-unreadable');
});

test('files that somebody attached are kept, logos inside the text are not', async () => {
  const part = (headers: string, size: number) => [
    '--x',
    headers,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.alloc(size, 7).toString('base64'),
  ];
  const { files } = await read([
    ...head,
    'Content-Type: multipart/related; boundary=x',
    '',
    '--x',
    'Content-Type: text/html',
    '',
    '<p>hi <img src="cid:logo"><img src="cid:photo"></p>',
    ...part('Content-Type: image/png; name=logo.png\r\nContent-ID: <logo>', 100),
    ...part('Content-Type: image/png; name=photo.png\r\nContent-ID: <photo>', 20_000),
    ...part('Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment', 100),
    '--x--',
  ]);
  expect(files.map(({ name, content }) => [name, content.length])).toEqual([
    ['photo.png', 20_000],
    ['a.pdf', 100],
  ]);
});

test('a mailbox is cut into its mails, and quoted lines come back', () => {
  const mail = [...head, '', 'one', '>From here on', ''];
  const box = bytesOf(['From a Wed Mar 4 2026', ...mail, 'From - ', ...mail]);
  expect(isMbox(box)).toBe(true);
  const mails = splitMbox(box).map((bytes) => Buffer.from(bytes).toString());
  expect(mails).toHaveLength(2);
  expect(mails[0]).toContain('\r\nFrom here on');
  expect(mails.every((text) => isMail(Buffer.from(text)))).toBe(true);
});

test('a chat whose names look like headers is no mail', () => {
  expect(isMail(Buffer.from('Maria: hi\nShop: hello\n'))).toBe(false);
  expect(isMail(Buffer.from('Subject: hi\n\nwords'))).toBe(false);
});
