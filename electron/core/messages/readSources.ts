import { readFile, stat } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/appError.ts';
import { toReadError } from '../storage/errno.ts';
import { decodeText } from '../text/decodeText.ts';
import { languageOf } from './language.ts';
import { isMail } from './mail/isMail.ts';
import { isMbox, splitMbox } from './mail/splitMbox.ts';
import { emptyReading, type ReadSetting } from './ReadSetting.ts';
import { readChatText } from './readChatText.ts';
import type { MessageSource, ReadMessage, ReadTask, SourceReading } from './reading.ts';
import { readMails } from './readMails.ts';
import { readZip } from './readZip.ts';
import { Unpacking } from './Unpacking.ts';

/** A text of a chat or a mailbox is never larger, 64 MB; an archive with photos may be. */
const LARGEST = 64_000_000;
const LARGEST_ARCHIVE = 1_000_000_000;

/** More than anybody writes about one order. */
const MOST_MESSAGES = 5_000;

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const withLanguage = (message: ReadMessage): ReadMessage => {
  const language = languageOf(message.text);
  return language ? { ...message, language } : message;
};

async function readBytes(
  bytes: Uint8Array,
  file: string,
  setting: ReadSetting,
): Promise<SourceReading> {
  if (isZip(bytes)) return await readZip(bytes, file, setting);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
    throw new AppError('mail-of-outlook', { file });
  if (isMbox(bytes)) return await readMails(splitMbox(bytes), file, setting);
  if (isMail(bytes) || /\.(?:eml|emlx)$/i.test(file))
    return await readMails([bytes], file, setting);
  return readChatText(decodeText(bytes, file), file, setting);
}

async function readPath(path: string, file: string, setting: ReadSetting): Promise<SourceReading> {
  const found = await stat(path);
  if (!found.isFile()) throw new AppError('file-not-regular', { file });
  if (found.size === 0) throw new AppError('file-empty', { file });
  const max = /\.zip$/i.test(file) ? LARGEST_ARCHIVE : LARGEST;
  if (found.size > max) throw new AppError('file-too-large', { file, bytes: found.size, max });
  if (/\.zip$/i.test(file)) return await readZip(path, file, setting);
  return await readBytes(await readFile(path), file, setting);
}

async function readSource(source: MessageSource, setting: ReadSetting): Promise<SourceReading> {
  const { name } = source;
  if (source.kind === 'path') return await readPath(source.path, name, setting);
  if (source.kind === 'bytes') return await readBytes(source.bytes, name, setting);
  const bytes = Buffer.from(source.text.trimStart());
  return isMail(bytes)
    ? await readMails([bytes], name, setting)
    : readChatText(source.text, name, setting);
}

function checked(reading: SourceReading): SourceReading {
  const { file, messages, refused } = reading;
  if (messages.length > MOST_MESSAGES)
    throw new AppError('messages-too-many', { file, count: messages.length, max: MOST_MESSAGES });
  if (messages.length === 0 && refused.length === 0) throw new AppError('messages-none', { file });
  return { ...reading, messages: messages.map(withLanguage) };
}

/** Reads one source; what cannot be read is refused as a whole, and the others go on. */
async function readOrRefuse(source: MessageSource, setting: ReadSetting): Promise<SourceReading> {
  try {
    return checked(await readSource(source, setting));
  } catch (fault) {
    const error = toReadError(source.name, fault);
    if (!(error instanceof AppError) || error.code === 'disk-full') throw error;
    return { ...emptyReading(source.name), refused: [{ error: error.toData() }] };
  }
}

/**
 * Reads mails and chats: each by what its bytes are, whatever its name says. Everything in them is foreign, so this
 * runs where it can be ended. Throws AppError `disk-full` or `write-failed` when attachments cannot be unpacked.
 */
export async function readSources({
  sources,
  now,
  dates,
  into,
}: ReadTask): Promise<readonly SourceReading[]> {
  // Somewhere it is tomorrow already.
  const last = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
  const setting = { last: last.toString(), dates, unpacking: new Unpacking(into) };
  const readings: SourceReading[] = [];
  for (const source of sources) readings.push(await readOrRefuse(source, setting));
  return readings;
}
