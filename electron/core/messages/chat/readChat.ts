import type { ErrorData } from '../../../../shared/appError.ts';
import { MessageSchema } from '../../../../shared/domain/message.ts';
import { type Moment, MomentSchema } from '../../../../shared/domain/moment.ts';
import type { DateOrder, ReadAttachment, ReadMessage, RefusedPart } from '../reading.ts';
import { dateOrderOf } from './dateOrder.ts';
import { isNotice } from './notices.ts';
import { withoutMarks } from './plainHead.ts';
import { type ChatEntry, splitChat } from './splitChat.ts';
import type { WrittenDate } from './writtenDate.ts';

/** A chat as text, and what is known beside it. `last` is the day after which nothing was written yet. */
export type ChatText = Readonly<{
  text: string;
  last: string;
  channel: string;
  dates?: DateOrder | undefined;
  /** Files that lie beside the text. */
  files?: readonly ReadAttachment[];
}>;

/** What a chat holds. */
export type ReadChat = Readonly<{
  messages: readonly ReadMessage[];
  skipped: number;
  refused: readonly RefusedPart[];
  notes: readonly RefusedPart[];
  isAmbiguous: boolean;
}>;

type Orders = ReadonlyMap<string, DateOrder | undefined>;

function ordersOf(entries: readonly ChatEntry[], { dates: asked, last }: ChatText): Orders {
  const byForm = new Map<string, WrittenDate[]>();
  for (const { date } of entries)
    if (date) byForm.set(date.form, [...(byForm.get(date.form) ?? []), date]);
  return new Map([...byForm].map(([form, dates]) => [form, dateOrderOf(dates, asked, last)]));
}

function dateIn({ readings, form }: WrittenDate, orders: Orders): string | undefined {
  const all = new Set(Object.values(readings));
  const [only] = all;
  const order = orders.get(form);
  return all.size === 1 ? only : order && readings[order];
}

const cutShort = (words: string): string => withoutMarks(words).trim().slice(0, 100);

function momentOf({ date, time, words }: ChatEntry, orders: Orders): Moment | ErrorData {
  const text = cutShort(words);
  if (!date) return { code: 'message-line-no-date', params: { text } };
  const { written, readings } = date;
  const day = dateIn(date, orders);
  if (day === undefined)
    return Object.keys(readings).length > 0
      ? { code: 'message-line-ambiguous', params: { date: written, text } }
      : { code: 'message-line-no-day', params: { date: written, text } };
  return MomentSchema.parse({ local: time ? `${day}T${time}` : day });
}

const LONGEST = MessageSchema.shape.text.maxLength ?? 0;

type Said = ChatEntry & Readonly<{ sender: string }>;

/** The files that words name, as chat programs put their names into the text. */
function namedIn(words: string, files: readonly ReadAttachment[]): ReadAttachment[] {
  if (files.length === 0) return [];
  const text = withoutMarks(words).normalize('NFC');
  return files.filter(({ name }) => text.includes(withoutMarks(name).normalize('NFC')));
}

function readEntry(
  { sender, words, line, ...entry }: Said,
  orders: Orders,
  { channel, files = [] }: ChatText,
): ReadMessage | RefusedPart {
  const at = momentOf({ ...entry, line, words }, orders);
  if ('code' in at) return { line, error: at };
  if (words.length > LONGEST) {
    const params = { chars: words.length, max: LONGEST };
    return { line, error: { code: 'message-line-too-long', params } };
  }
  const from = { name: withoutMarks(sender).replace(/^~\s?/, '').trim().slice(0, 200) };
  return { at, text: words, from, to: [], channel, attachments: namedIn(words, files) };
}

/** Entries that somebody wrote; the first words of an encrypted chat and what has no words are none. */
function saidIn(entries: readonly ChatEntry[]): readonly Said[] {
  const said: Said[] = [];
  for (const entry of entries) {
    const { sender, words } = entry;
    if (sender === undefined || withoutMarks(words).trim() === '') continue;
    if (!isNotice(words, said.length === 0)) said.push({ ...entry, sender });
  }
  return said;
}

/** Lines above the first message: a heading, or the end of a message whose beginning was not copied. */
function noteBefore(text: string, before: number): readonly RefusedPart[] {
  if (before === 0) return [];
  const params = { lines: before, text: cutShort(text) };
  return [{ line: 1, error: { code: 'message-lines-before', params } }];
}

/**
 * The messages of a chat as text. Times have no zone, because chats tell none. What is not understood is refused by
 * its line; what the chat program itself wrote is counted. No messages when the text is no chat.
 */
export function readChat(chat: ChatText): ReadChat {
  const { entries, before } = splitChat(chat.text, chat.last);
  const said = saidIn(entries);
  const orders = ordersOf(entries, chat);
  const read = said.map((entry) => readEntry(entry, orders, chat));
  const refused = read.filter((one) => 'error' in one);
  return {
    messages: read.filter((one) => 'text' in one),
    skipped: entries.length - said.length,
    refused,
    notes: said.length > 0 ? noteBefore(chat.text, before) : [],
    isAmbiguous: refused.some(({ error }) => error.code === 'message-line-ambiguous'),
  };
}
