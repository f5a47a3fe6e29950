import { AppError } from '../../../shared/appError.ts';
import { decodeText } from '../text/decodeText.ts';
import { ChatZip, type ZippedFile } from './ChatZip.ts';
import { isMbox, splitMbox } from './mail/splitMbox.ts';
import { emptyReading, type ReadSetting } from './ReadSetting.ts';
import { readChatText } from './readChatText.ts';
import type { ReadAttachment, ReadMessage, RefusedPart, SourceReading } from './reading.ts';
import { readMails } from './readMails.ts';
import type { Unpacking } from './Unpacking.ts';

/** The texts of an archive that may be a chat: as the chat programs call theirs, else any. */
function textsIn({ files }: ChatZip): readonly ZippedFile[] {
  const texts = files.filter(({ name }) => /\.(?:txt|json)$/i.test(name));
  const usual = texts.filter(({ name }) => /^_chat\.txt$|whatsapp|^result\.json$/i.test(name));
  return usual.length > 0 ? usual : texts;
}

/** Unpacks the files that messages name, each once. */
async function unpackNamed(
  zip: ChatZip,
  messages: readonly ReadMessage[],
  unpacking: Unpacking,
): Promise<Readonly<{ messages: readonly ReadMessage[]; refused: readonly RefusedPart[] }>> {
  if (!unpacking.isWanted) return { messages, refused: [] };
  const named = new Set(messages.flatMap(({ attachments }) => attachments.map(({ name }) => name)));
  const put = new Map<string, ReadAttachment>();
  const refused: RefusedPart[] = [];
  for (const file of zip.files.filter(({ name }) => named.has(name)))
    try {
      put.set(file.name, await unpacking.put(file.name, await zip.read(file)));
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'disk-full') throw error;
      refused.push({ error: error.toData() });
    }
  const placed = (attachment: ReadAttachment) => put.get(attachment.name) ?? attachment;
  const all = messages.map((one) => ({ ...one, attachments: one.attachments.map(placed) }));
  return { messages: all, refused };
}

/** The first text of an archive that is a chat, with the files that it names. */
async function readChatIn(
  zip: ChatZip,
  file: string,
  setting: ReadSetting,
): Promise<SourceReading | undefined> {
  const texts = textsIn(zip);
  const files = zip.files
    .filter((one) => !texts.includes(one))
    .map(({ name, bytes }) => ({ name, bytes }));
  for (const text of texts) {
    const words = decodeText(await zip.read(text), text.name);
    // iOS names the archive after the other person, Android the text in it.
    const name = text.name === '_chat.txt' ? file : text.name;
    const reading = readChatText(words, name, setting, files);
    if (reading.messages.length === 0 && reading.refused.length === 0) continue;
    const { messages, refused } = await unpackNamed(zip, reading.messages, setting.unpacking);
    return { ...reading, file, messages, refused: [...reading.refused, ...refused] };
  }
  return undefined;
}

async function readMailsIn(
  zip: ChatZip,
  file: string,
  setting: ReadSetting,
): Promise<SourceReading> {
  const mails: Uint8Array[] = [];
  for (const mail of zip.files.filter(({ name }) => /\.(?:eml|mbox)$/i.test(name))) {
    const bytes = await zip.read(mail);
    mails.push(...(isMbox(bytes) ? splitMbox(bytes) : [bytes]));
  }
  return mails.length > 0 ? await readMails(mails, file, setting) : emptyReading(file);
}

/**
 * Reads an archive, by its path or its bytes: a chat exported with its photos, or mails. Throws AppError
 * `archive-unreadable`, `archive-unsafe`, `file-unreadable`, `file-too-large` or `text-unsupported`.
 */
export async function readZip(
  source: string | Uint8Array,
  file: string,
  setting: ReadSetting,
): Promise<SourceReading> {
  const zip = await ChatZip.open(source, file);
  try {
    return (await readChatIn(zip, file, setting)) ?? (await readMailsIn(zip, file, setting));
  } finally {
    zip.close();
  }
}
