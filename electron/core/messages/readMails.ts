import { AppError } from '../../../shared/appError.ts';
import { type ReadMail, readMail } from './mail/readMail.ts';
import type { ReadAttachment, ReadMessage, RefusedPart, SourceReading } from './reading.ts';
import type { Unpacking } from './Unpacking.ts';

type Setting = Readonly<{ last: string; unpacking: Unpacking }>;

async function placed({ message, files }: ReadMail, unpacking: Unpacking): Promise<ReadMessage> {
  const attachments: ReadAttachment[] = [];
  for (const { name, content } of files) attachments.push(await unpacking.put(name, content));
  return { ...message, attachments };
}

/** One mail of a mailbox is refused by its number, the only mail of a file without. */
function refusal(error: unknown, number: number, count: number): RefusedPart {
  if (!(error instanceof AppError) || error.code === 'disk-full') throw error;
  return { ...(count > 1 && { line: number }), error: error.toData() };
}

/** The mails of one file. What cannot be taken is refused one by one, and the others go on. */
export async function readMails(
  mails: readonly Uint8Array[],
  file: string,
  { last, unpacking }: Setting,
): Promise<SourceReading> {
  const messages: ReadMessage[] = [];
  const refused: RefusedPart[] = [];
  const notes: RefusedPart[] = [];
  const owners = new Set<string>();
  for (const [at, bytes] of mails.entries())
    try {
      const mail = await readMail(bytes, file, last);
      messages.push(await placed(mail, unpacking));
      notes.push(...mail.notes);
      for (const owner of mail.owners) owners.add(owner);
    } catch (error) {
      refused.push(refusal(error, at + 1, mails.length));
    }
  const found = { file, kind: 'mail' as const, owners: [...owners], skipped: 0 };
  return { ...found, messages, refused, notes, isAmbiguous: false };
}
