import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { AppError, type ErrorData } from '../../../../shared/appError.ts';
import { MessageSchema } from '../../../../shared/domain/message.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import type { Person, ReadMessage, RefusedPart } from '../reading.ts';
import { htmlText } from './htmlText.ts';
import { attachmentName, isWorthKeeping } from './mailAttachments.ts';
import { readMailTime } from './mailTime.ts';
import { mendText } from './mendText.ts';

/** A file that came with a mail, and its bytes. */
export type MailFile = Readonly<{ name: string; content: Uint8Array }>;

/** One mail. `owners` are the mailboxes that it was delivered to. */
export type ReadMail = Readonly<{
  message: Omit<ReadMessage, 'attachments'>;
  files: readonly MailFile[];
  owners: readonly string[];
  notes: readonly RefusedPart[];
}>;

/** The longest mail, in bytes. */
const LARGEST_MAIL = 25_000_000;

/** As many files as a message can name. */
const MOST_FILES = 100;

const LONGEST = MessageSchema.shape.text.maxLength ?? 0;
const LONGEST_LINE = 2_000;

const headerOf = ({ headers }: Email, key: string): string | undefined =>
  headers.find((header) => header.key === key)?.value;

function peopleOf(addresses: readonly Address[] = []): readonly Person[] {
  return addresses
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => ({
      ...(name && { name: mendText(name).slice(0, 200) }),
      ...(address && { email: address.toLowerCase().slice(0, 320) }),
    }))
    .filter(({ name, email }) => name !== undefined || email !== undefined);
}

/** A notice of a mail server that something was not delivered: nobody wrote it. */
function isBounce(mail: Email): boolean {
  const type = headerOf(mail, 'content-type') ?? '';
  const from = mail.from?.address ?? '';
  return /report-type="?delivery-status/i.test(type) || /^mailer-daemon@/i.test(from);
}

type Told = Readonly<{ at: Moment; notes: readonly RefusedPart[] }>;

/** When a mail was sent, by its own word; where that cannot be, when the last server took it in, which is then noted. */
function timeOf(mail: Email, last: string, named: ErrorData['params']): Told {
  const own = readMailTime(headerOf(mail, 'date') ?? '', last);
  if (own) return { at: own, notes: [] };
  const received = headerOf(mail, 'received');
  const at = readMailTime(received?.slice(received.lastIndexOf(';') + 1) ?? '', last);
  if (!at) throw new AppError('mail-no-time', named);
  const params = { ...named, time: at.local.replace('T', ' ') };
  return { at, notes: [{ error: { code: 'mail-time-received', params } }] };
}

async function wordsOf({ text, html }: Email): Promise<string> {
  const plain = text?.trim() ? text : await htmlText(html ?? '');
  return mendText(plain).replace(/\r\n?/g, '\n').replace(/\s+$/, '').replace(/^\n+/, '');
}

function filesOf(attachments: readonly Attachment[]): readonly MailFile[] {
  return attachments.filter(isWorthKeeping).map((one, at) => {
    const { content } = one;
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    return { name: attachmentName(one, at), content: bytes };
  });
}

function tooMany(count: number, named: ErrorData['params']): readonly RefusedPart[] {
  if (count <= MOST_FILES) return [];
  const params = { ...named, count, max: MOST_FILES };
  return [{ error: { code: 'mail-files-too-many', params } }];
}

async function parse(bytes: Uint8Array, file: string): Promise<Email> {
  if (bytes.length > LARGEST_MAIL)
    throw new AppError('file-too-large', { file, bytes: bytes.length, max: LARGEST_MAIL });
  try {
    return await PostalMime.parse(bytes);
  } catch (error) {
    throw new AppError('mail-unreadable', { file }, { cause: error });
  }
}

function senderOf({ from, sender }: Email, named: ErrorData['params']): Person {
  const writer = from ?? sender;
  const [person] = peopleOf(writer ? [writer] : []);
  if (!person) throw new AppError('mail-no-sender', named);
  return person;
}

/** The words of a mail; of one without, what stands for them: its subject, or the names of its files. */
async function textOf(
  mail: Email,
  subject: string,
  files: readonly MailFile[],
  named: ErrorData['params'],
): Promise<string> {
  const text = (await wordsOf(mail)) || subject || files.map(({ name }) => name).join('\n');
  if (text === '') throw new AppError('mail-empty', named);
  if (text.length > LONGEST)
    throw new AppError('mail-too-long', { ...named, chars: text.length, max: LONGEST });
  return text;
}

/**
 * One mail as its bytes say it: words only, of HTML too. `last` is the day after which nothing was written yet. Throws
 * AppError `file-too-large`, `mail-unreadable`, `mail-bounced`, `mail-no-sender`, `mail-no-time`, `mail-empty` or
 * `mail-too-long`.
 */
export async function readMail(bytes: Uint8Array, file: string, last: string): Promise<ReadMail> {
  const mail = await parse(bytes, file);
  const subject = mendText(mail.subject ?? '')
    .trim()
    .slice(0, LONGEST_LINE);
  const named = { file, subject: subject.slice(0, 100) || 'none' };
  if (isBounce(mail)) throw new AppError('mail-bounced', named);
  const from = senderOf(mail, named);
  const { at, notes } = timeOf(mail, last, named);
  const files = filesOf(mail.attachments);
  const text = await textOf(mail, subject, files, named);
  const mailId = mail.messageId?.trim().slice(0, LONGEST_LINE);
  const { deliveredTo } = mail;
  return {
    message: {
      ...{ at, from, channel: 'e-mail', text, to: [...peopleOf(mail.to), ...peopleOf(mail.cc)] },
      ...(subject && { subject }),
      ...(mailId && { mailId }),
    },
    files: files.slice(0, MOST_FILES),
    owners: deliveredTo ? [deliveredTo.trim().toLowerCase()] : [],
    notes: [...notes, ...tooMany(files.length, named)],
  };
}
