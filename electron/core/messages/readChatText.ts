import { channelOf, contactOf } from './chat/chatName.ts';
import { readChat } from './chat/readChat.ts';
import { emptyReading, type ReadSetting } from './ReadSetting.ts';
import type { ReadAttachment, SourceReading } from './reading.ts';
import { readTelegram } from './telegram.ts';

/** Reads the text of a chat: an export, or what was copied out of one. `files` lie beside it. */
export function readChatText(
  text: string,
  file: string,
  { last, dates }: ReadSetting,
  files: readonly ReadAttachment[] = [],
): SourceReading {
  const telegram = readTelegram(text);
  if (telegram) return { ...emptyReading(file), ...telegram };
  const chat = readChat({ text, last, dates, files, channel: channelOf(file, text) });
  const contact = contactOf(file, chat.messages);
  return { ...emptyReading(file), ...chat, ...(contact && { contact }) };
}
